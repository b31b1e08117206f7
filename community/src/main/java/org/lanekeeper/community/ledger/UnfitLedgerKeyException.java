package org.lanekeeper.community.ledger;

/** The ledger's key is missing or too short to keep households unrecognisable. */
final class UnfitLedgerKeyException extends RuntimeException {
    UnfitLedgerKeyException(int length) {
        super("refusing to start: lanekeeper.ledger.key has " + length + " characters, at least " + LedgerKey.SHORTEST
                + " are needed");
    }
}
