package org.lanekeeper.sandbox.platform.dingtalk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Base64 of HMAC-SHA256 under the secret, over the timestamp in milliseconds, a line feed and the secret. */
final class Signing {
    private Signing() {}

    static String of(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    static boolean matches(String given, String timestamp, String secret) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), of(timestamp, secret).getBytes(StandardCharsets.UTF_8));
    }
}
