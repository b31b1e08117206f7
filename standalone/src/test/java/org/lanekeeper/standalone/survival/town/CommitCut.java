package org.lanekeeper.standalone.survival.town;

/** Where a connection breaks around a COMMIT. */
public enum CommitCut {
    /** The database never hears of it and rolls back. */
    BEFORE,
    /** The database has it, and whether it was done in time nobody knows. */
    WHILE,
    /** It is done, but the answer is lost. */
    AFTER
}
