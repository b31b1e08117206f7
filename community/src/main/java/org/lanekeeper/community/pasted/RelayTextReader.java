package org.lanekeeper.community.pasted;

import java.util.Optional;

/**
 * Reads the text of a relay as messaging platforms copy it: with or without header and title, numbered in any of the ways
 * people number, rows over one line or two, an example among them.
 */
public final class RelayTextReader {
    private RelayTextReader() {}

    /** Nothing if the text is no relay: a single sign-up, a quoted reply, a shopping list without any household. */
    public static Optional<PastedRelay> read(String text) {
        return Optional.empty();
    }
}
