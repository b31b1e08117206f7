package org.lanekeeper.community.pasted;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.IdNumbers;

/** A text before it is read. */
final class PastedText {
    private final String text;

    PastedText(String text) {
        this.text = IdNumbers.blotted(text == null ? "" : text);
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
