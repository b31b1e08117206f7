package org.lanekeeper.community.pasted;

/** How a row stands after all copies that were seen. None of them is ever forgotten: a person decides what to do. */
public enum RowState {
    STANDING("在"),
    /** Gone from a newer copy in which those around it remain: whoever wrote it has taken it back. */
    REMOVED("后来删了"),
    /** Gone from a newer copy in which somebody else's row took its place: two people tapped at once. */
    OVERWRITTEN("被别人的冲掉了"),
    /** Stands in one of two copies of which neither is the older. */
    FORKED("只在其中一份里");

    private final String label;

    RowState(String label) {
        this.label = label;
    }

    /** In plain Chinese, as staff read it. */
    public String label() {
        return label;
    }
}
