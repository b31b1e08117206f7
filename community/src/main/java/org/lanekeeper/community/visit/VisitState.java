package org.lanekeeper.community.visit;

/** How a visit stands. */
public enum VisitState {
    /** Nobody at the gate has decided yet. */
    REGISTERED("已登记"),
    IN("已放行"),
    SENT_BACK("未放行"),
    /** The guard has called the committee, which decides. */
    COMMITTEE("等居委会"),
    LEFT("已离开"),
    /** By the visitor: nothing personal is left of it. */
    WITHDRAWN("已撤回");

    private final String label;

    VisitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the guard still has something to decide. */
    public boolean isOpen() {
        return this == REGISTERED || this == COMMITTEE;
    }
}
