package org.lanekeeper.community.household;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mainland mobile numbers: eleven digits beginning with 13 to 19, with or without country code and separators. */
public final class Mobile {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-－—()（）]");
    private static final Pattern NUMBER = Pattern.compile("(?:\\+?86)?(1[3-9]\\d{9})");

    private Mobile() {}

    /** The eleven digits, or nothing if the text is not a mobile number. */
    public static Optional<String> read(String text) {
        StringBuilder narrowed = new StringBuilder();
        text.chars().map(c -> c >= '０' && c <= '９' ? c - '０' + '0' : c).forEach(c -> narrowed.append((char) c));
        var matcher = NUMBER.matcher(SEPARATORS.matcher(narrowed).replaceAll(""));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
