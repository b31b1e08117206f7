package org.lanekeeper.community.pasted;

import java.util.Optional;

/**
 * Reads the text of a relay as messaging platforms copy it: with or without header and title, numbered in any of the ways
 * people number, rows over one line or two, an example among them.
 */
public final class RelayTextReader {
    /** In characters; what stands behind is not read, and {@link RelayDoubt#CUT} says so. */
    public static final int LONGEST_TEXT = 65_536;

    /** As many rows as a compound has households; further ones are not read, and {@link RelayDoubt#CUT} says so. */
    public static final int MOST_ROWS = 3_000;

    private RelayTextReader() {}

    /** Nothing if the text is no relay: a single sign-up, a quoted reply, a shopping list without any household. */
    public static Optional<PastedRelay> read(String text) {
        return Optional.empty();
    }
}
