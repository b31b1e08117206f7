package org.lanekeeper.community.household;

import java.util.regex.Pattern;

/** Numbers of identity cards. Nobody needs them for a relay, and nowhere here are they kept. */
public final class IdNumbers {
    /** Eighteen digits with a date of birth inside. */
    private static final Pattern ID_NUMBER = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

    private static final String HIDDEN = "（证件号）";

    private IdNumbers() {}

    /** The text without them. */
    public static String blotted(String text) {
        return ID_NUMBER.matcher(text).replaceAll(HIDDEN);
    }
}
