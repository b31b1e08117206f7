package org.lanekeeper.community.pasted;

/** What of a row somebody has changed. */
public enum RowField {
    ADDRESS("门牌"),
    NAME("姓名"),
    PHONE("电话"),
    QUANTITY("份数"),
    WITHDRAWN("要不要"),
    /** Nothing that is read, only words beside it. */
    REMARK("附注");

    private final String label;

    RowField(String label) {
        this.label = label;
    }

    /** In plain Chinese, as staff read it. */
    public String label() {
        return label;
    }
}
