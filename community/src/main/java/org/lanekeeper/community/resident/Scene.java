package org.lanekeeper.community.resident;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanned code of a platform account stands for: {@code c12} a committee, {@code r34} one of its relays. WeChat
 * puts {@code qrscene_} before it where the scan made somebody a follower, and keeps 64 characters of it.
 */
public record Scene(Kind kind, long id) {
    private static final Pattern FORM = Pattern.compile("(?:qrscene_)?([cr])([0-9]{1,18})");

    /** What the number is of. */
    public enum Kind {
        COMMITTEE('c'),
        RELAY('r');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    /** Nothing where it is a scene of somebody else's. */
    public static Optional<Scene> read(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = matcher.group(1).charAt(0) == Kind.RELAY.letter ? Kind.RELAY : Kind.COMMITTEE;
        return Optional.of(new Scene(kind, Long.parseLong(matcher.group(2))));
    }

    /** As the code carries it. */
    public String write() {
        return kind.letter + Long.toString(id);
    }

    /** The relay's number, if it is one's. */
    public Optional<Long> relay() {
        return kind == Kind.RELAY ? Optional.of(id) : Optional.empty();
    }
}
