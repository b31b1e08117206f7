package org.lanekeeper.community.ledger;

import java.time.Instant;

/**
 * The end of a ledger at some moment: whoever keeps it can prove later that nothing before it was changed.
 *
 * @param at when the last line was written
 */
public record LedgerHead(long seq, String hash, Instant at) {
    private static final int SHORT = 16;

    /** The first digits in groups of four, for a wall: {@code 3f2a 91c0 77de 5b10}. */
    public String display() {
        return hash.substring(0, SHORT).replaceAll("(.{4})(?!$)", "$1 ");
    }
}
