package org.lanekeeper.community.pasted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text before it is read. */
final class PastedText {
    /** Nobody needs them for a relay, and nowhere here are they kept: eighteen digits with a date of birth inside. */
    private static final Pattern ID_NUMBER = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

    private static final String HIDDEN = "（证件号）";

    private final String text;

    PastedText(String text) {
        this.text = ID_NUMBER.matcher(text == null ? "" : text).replaceAll(HIDDEN);
    }

    boolean isTooLong() {
        return text.length() > RelayTextReader.LONGEST_TEXT;
    }

    Optional<PastedRelay> read() {
        return RelayTextReader.read(text).filter(relay -> !relay.rows().isEmpty());
    }

    /** The same for texts that differ in nothing but blanks around their lines. */
    String digest() {
        String lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it may be kept for a while. */
    String kept() {
        return text;
    }

    @Override
    public String toString() {
        return "PastedText[" + text.length() + " characters]";
    }
}
