package org.lanekeeper.community.pasted;

/** Where a copy stands. */
enum CopyState {
    /** A resident sent it; staff have not looked at it yet. */
    WAITING,
    /** Its rows are among those that are known. */
    TAKEN,
    /** Staff found it to be none of this relay's. */
    DROPPED
}
