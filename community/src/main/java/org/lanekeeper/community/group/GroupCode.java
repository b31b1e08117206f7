package org.lanekeeper.community.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code that links a group: eight of 31 characters that cannot be taken for each other, some 40 bits, typed once into
 * the group. A guess in a million millions within a day, and only by somebody who is in a group with the robot.
 */
public final class GroupCode {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Pattern TYPED =
            Pattern.compile("绑定码?\\s*[:：]?\\s*([A-Za-z0-9]{4})[\\s-]?([A-Za-z0-9]{4})[。.!！]?");

    private GroupCode() {}

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As it is shown: in two halves. */
    public static String display(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** The code in 绑定 K7P3-9QXM, whatever the width and case of its letters. */
    public static Optional<String> in(String said) {
        Matcher matcher =
                TYPED.matcher(Normalizer.normalize(said, Normalizer.Form.NFKC).strip());
        return matcher.matches()
                ? Optional.of((matcher.group(1) + matcher.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    static String hash(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
