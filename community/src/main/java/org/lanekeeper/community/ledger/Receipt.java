package org.lanekeeper.community.ledger;

import java.util.Locale;
import java.util.Optional;

/**
 * The receipt code (回执码) of an entry: the first 60 bits of the hash of the line that accepted it, in Crockford's base
 * 32. Short enough to be written on a slip, and no other line of a ledger can be made to fit it.
 */
public final class Receipt {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int BITS_A_CHARACTER = 5;
    private static final int HEX_DIGITS = 15;
    private static final int LONGEST_TYPED = 100;

    private Receipt() {}

    /** Twelve characters. */
    public static String of(String hash) {
        long bits = Long.parseLong(hash, 0, HEX_DIGITS, 16);
        char[] code = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            code[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= BITS_A_CHARACTER;
        }
        return new String(code);
    }

    /** {@code 7F3K 9Q2M XW4T}. */
    public static String display(String code) {
        return code.substring(0, 4) + ' ' + code.substring(4, 8) + ' ' + code.substring(8);
    }

    /** The code somebody typed, as {@link #of} gives it; nothing if it cannot be one. */
    public static Optional<String> read(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(LENGTH);
        for (char typedChar : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char c = narrow(typedChar);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "-‐‑–—－".indexOf(c) >= 0) {
                continue;
            }
            c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
            if (ALPHABET.indexOf(c) < 0) {
                return Optional.empty();
            }
            code.append(c);
        }
        return code.length() == LENGTH ? Optional.of(code.toString()) : Optional.empty();
    }

    /** Chinese keyboards give digits and letters twice as wide. */
    private static char narrow(char c) {
        return c >= '！' && c <= '～' && c != '－' ? (char) (c - '！' + '!') : c;
    }
}
