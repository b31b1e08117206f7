package org.lanekeeper.community.ledger;

/**
 * Something that is wrong with a ledger.
 *
 * @param seq of the line in question as the chain counts, 0 if it has none
 * @param line in the file, from 1; where lines are missing, the one before them; 0 for the ledger as a whole
 * @param what in plain Chinese
 */
public record LedgerFault(Kind kind, long seq, long line, String what) {
    /** What was done to the ledger, or which promise it breaks. */
    public enum Kind {
        /** No ledger at all. */
        UNREADABLE,
        /** A line says something else than when it was written. */
        ALTERED,
        REMOVED,
        INSERTED,
        REORDERED,
        /** The known head is not in it: its end was cut off, or everything was written anew. */
        CUT,
        /** The rule does not come first, or came again. */
        RULE,
        /** Numbers do not run from 1 without gaps, or a line is about a number that nobody has. */
        NUMBER,
        /** A household stands twice, or somebody leaves who was not there. */
        HOUSEHOLD,
        /** Called twice, or called without standing in the queue. */
        CALLED,
        /** Somebody was called before another whose turn it was. */
        OVERTAKEN,
        /** More were called than a quota allows. */
        QUOTA,
        /** The lot is not the one that was promised. */
        DRAW,
        /** The receipt does not fit the entry. */
        RECEIPT
    }
}
