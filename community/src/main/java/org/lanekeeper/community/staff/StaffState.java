package org.lanekeeper.community.staff;

/** Whether a person of the staff can sign in. */
public enum StaffState {
    ACTIVE("在用"),
    /** Too many wrong passwords; it passes by itself. */
    LOCKED("暂时锁定"),
    /** Until an administrator lets them in again. */
    DISABLED("已停用");

    private final String label;

    StaffState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
