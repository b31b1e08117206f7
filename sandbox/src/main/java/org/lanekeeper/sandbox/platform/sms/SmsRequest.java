package org.lanekeeper.sandbox.platform.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lanekeeper.sandbox.platform.door.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** A call to the gateway as it came. */
record SmsRequest(
        String account, String phone, String sign, String text, String requestId, String timestamp, String signature) {
    private static final long LATEST_SECONDS = 100_000_000_000L;

    static SmsRequest read(ObjectNode body) {
        return new SmsRequest(
                field(body, "account", 64),
                field(body, "phone", 32),
                field(body, "sign", 64),
                field(body, "text", 20_000),
                field(body, "requestId", 128),
                field(body, "timestamp", 16),
                field(body, "signature", 64));
    }

    boolean isSignedWith(String secret) {
        byte[] given = signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, expected(secret).getBytes(StandardCharsets.UTF_8));
    }

    Duration distanceFrom(Instant now) {
        if (!timestamp.matches("\\d{1,16}")) {
            throw new Refusal("INVALID_REQUEST", "timestamp counts seconds or milliseconds since 1970");
        }
        long number = Long.parseLong(timestamp);
        Instant stated = number < LATEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Duration.between(stated, now).abs();
    }

    boolean asksTheSameAs(SmsRequest other) {
        return phone.equals(other.phone) && text.equals(other.text);
    }

    private String expected(String secret) {
        String signed = String.join("\n", account, phone, text, requestId, timestamp);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String field(ObjectNode body, String name, int longest) {
        String text = body.path(name).asString("");
        if (text.isEmpty() || text.length() > longest) {
            throw new Refusal("INVALID_REQUEST", name + " is missing or too long");
        }
        return text;
    }
}
