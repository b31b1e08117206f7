package org.lanekeeper.community.ledger;

/** Where the ledger of a relay ends, as read from its locked row. */
public record LedgerEnd(long relayId, long committeeId, long lastSeq, String head) {}
