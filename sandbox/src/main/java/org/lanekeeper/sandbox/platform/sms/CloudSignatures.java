package org.lanekeeper.sandbox.platform.sms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lanekeeper.sandbox.platform.http.Call;

/** Checks how calls to the two large clouds are signed, from what arrived. */
final class CloudSignatures {
    private static final Pattern SIGNED =
            Pattern.compile("\\S+ Credential=([^,/]+)[^,]*, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

    private CloudSignatures() {}

    /** Whose call it says that it is; empty where it is not signed at all. */
    static String key(Call call) {
        Matcher matcher = SIGNED.matcher(call.header("authorization"));
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** ACS3-HMAC-SHA256. */
    static boolean aliyun(Call call, String rawQuery, String secret) {
        String request = canonical(call, rawQuery);
        byte[] signature = hmac(bytes(secret), "ACS3-HMAC-SHA256\n" + sha256(bytes(request)));
        return isSignature(call, signature);
    }

    /** TC3-HMAC-SHA256. */
    static boolean tencent(Call call, String secret) {
        long seconds = Long.parseLong(call.header("x-tc-timestamp"));
        String day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)
                .toString();
        String text =
                "TC3-HMAC-SHA256\n" + seconds + "\n" + day + "/sms/tc3_request\n" + sha256(bytes(canonical(call, "")));
        byte[] key = hmac(hmac(hmac(bytes("TC3" + secret), day), "sms"), "tc3_request");
        return isSignature(call, hmac(key, text));
    }

    private static String canonical(Call call, String rawQuery) {
        Matcher matcher = SIGNED.matcher(call.header("authorization"));
        if (!matcher.matches()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        for (String name : matcher.group(2).split(";")) {
            String value = call.header(name).strip();
            lines.append(name)
                    .append(':')
                    .append(name.equals("x-tc-action") ? value.toLowerCase(Locale.ROOT) : value)
                    .append('\n');
        }
        return String.join("\n", "POST", call.path(), rawQuery, lines, matcher.group(2), sha256(call.body()));
    }

    private static boolean isSignature(Call call, byte[] right) {
        Matcher matcher = SIGNED.matcher(call.header("authorization"));
        return matcher.matches() && MessageDigest.isEqual(HexFormat.of().parseHex(matcher.group(3)), right);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
