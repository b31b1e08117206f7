package org.lanekeeper.community.ledger;

/** Where the ledger of a relay ends, under the lock of its row. */
public record LedgerEnd(long relayId, long committeeId, long lastSeq, String head) {}
