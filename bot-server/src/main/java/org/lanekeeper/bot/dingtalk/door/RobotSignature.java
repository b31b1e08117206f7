package org.lanekeeper.bot.dingtalk.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature on what DingTalk sends: Base64 of HMAC-SHA256 under the application's secret over the timestamp in
 * milliseconds, a line feed and the secret (open.dingtalk.com, 机器人接收消息). It does not cover the body.
 */
final class RobotSignature {
    private RobotSignature() {}

    static boolean matches(String given, String timestamp, String secret) {
        byte[] right = of(timestamp, secret).getBytes(StandardCharsets.US_ASCII);
        return given != null && MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
