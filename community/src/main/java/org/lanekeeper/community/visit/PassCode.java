package org.lanekeeper.community.visit;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The short code on a pass: eight characters of Crockford's base 32, forty random bits, read out and typed at the gate. */
public final class PassCode {
    static final int LENGTH = 8;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_A_CHARACTER = 5;
    private static final int LONGEST_TYPED = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PassCode() {}

    static String random() {
        return random(LENGTH);
    }

    /**
     * @param length at most twelve
     */
    static String random(int length) {
        long bits = RANDOM.nextLong();
        char[] code = new char[length];
        for (int i = 0; i < length; i++) {
            code[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= BITS_A_CHARACTER;
        }
        return new String(code);
    }

    /** The same as a number: what a visit's sealed words are bound to. */
    static long number(String code) {
        long number = 0;
        for (char c : code.toCharArray()) {
            number = number << BITS_A_CHARACTER | ALPHABET.indexOf(c);
        }
        return number;
    }

    /** {@code K7M2 9QXA}. */
    public static String display(String code) {
        return code.substring(0, 4) + ' ' + code.substring(4);
    }

    /** The code somebody typed; nothing if it can be none. */
    public static Optional<String> read(String typed) {
        return read(typed, LENGTH);
    }

    static Optional<String> read(String typed, int length) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(length);
        for (char typedChar : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            // Chinese keyboards give digits and letters twice as wide
            char c = typedChar >= '！' && typedChar <= '～' ? (char) (typedChar - '！' + '!') : typedChar;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || "-‐‑–—".indexOf(c) >= 0) {
                continue;
            }
            c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
            if (ALPHABET.indexOf(c) < 0) {
                return Optional.empty();
            }
            code.append(c);
        }
        return code.length() == length ? Optional.of(code.toString()) : Optional.empty();
    }
}
