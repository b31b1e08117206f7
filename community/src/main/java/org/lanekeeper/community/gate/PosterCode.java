package org.lanekeeper.community.gate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Twelve characters of Crockford's base 32: 60 bits that only the holder of the key can make for a gate and an edition.
 * Kept as printed, so that a poster outlives a change of the key.
 */
public final class PosterCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS_A_CHARACTER = 5;
    private static final int HEX_DIGITS = 15;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");

    private PosterCode() {}

    static String of(String digest) {
        long bits = Long.parseLong(digest, 0, HEX_DIGITS, 16);
        char[] code = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            code[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= BITS_A_CHARACTER;
        }
        return new String(code);
    }

    /** As it stands below the picture, to be typed: {@code 7F3K-9Q2M-XW4T}. */
    public static String display(String code) {
        return code.substring(0, 4) + '-' + code.substring(4, 8) + '-' + code.substring(8);
    }

    /** The code in an address or as somebody typed it; nothing if it can be none. */
    public static Optional<String> read(String typed) {
        if (typed.length() > 2 * LENGTH) {
            return Optional.empty();
        }
        String code = BETWEEN.matcher(typed.toUpperCase(Locale.ROOT))
                .replaceAll("")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}
