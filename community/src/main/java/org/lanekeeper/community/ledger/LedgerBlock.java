package org.lanekeeper.community.ledger;

import java.time.Instant;

/**
 * The lines of one commit.
 *
 * @param head hash of the last line
 * @param records the lines with a line feed between
 */
public record LedgerBlock(
        long relayId, long firstSeq, long lastSeq, long committeeId, String head, String records, Instant writtenAt) {}
