package org.lanekeeper.community.announcement;

/** Where an announcement stands. */
public enum AnnouncementState {
    DRAFT("草稿"),
    /** So many households get it that a second person looks at it first. */
    TO_APPROVE("等批准"),
    /** Its plan is being made, household by household. */
    PLANNING("正在计划"),
    /** The plan is there to be looked at; nothing has gone out. */
    PLANNED("计划好了"),
    SENDING("发送中"),
    PAUSED("已暂停"),
    /** What had not gone out does not go out any more. */
    CANCELLED("已取消"),
    /** Nothing is waited for any more. */
    DONE("已完成");

    private final String label;

    AnnouncementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
