package org.lanekeeper.community.pasted;

/** How a row stands after all copies that were seen. None of them is ever forgotten: a person decides what to do. */
public enum RowState {
    STANDING,
    /** Gone from a newer copy in which those around it remain: whoever wrote it has taken it back. */
    REMOVED,
    /** Gone from a newer copy in which somebody else's row took its place: two people tapped at once. */
    OVERWRITTEN,
    /** Stands in one of two copies of which neither is the older. */
    FORKED
}
