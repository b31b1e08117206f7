package org.lanekeeper.bot.door.cipher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The platform's signature: SHA-1 over the sorted and joined parts, of which one is the secret token. */
public final class Signature {
    private Signature() {}

    public static String of(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        return HexFormat.of().formatHex(digest("SHA-1", String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes as long for a nearly right signature as for a wrong one. */
    public static boolean matches(String given, String... parts) {
        byte[] right = of(parts).getBytes(StandardCharsets.US_ASCII);
        return given != null && MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
