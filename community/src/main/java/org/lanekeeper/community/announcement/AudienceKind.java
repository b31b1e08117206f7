package org.lanekeeper.community.announcement;

/** Whom an announcement is for. */
public enum AudienceKind {
    COMMITTEE("全居委会"),
    COMPOUND("一个小区"),
    BUILDINGS("几幢楼"),
    /** Households that staff have marked. */
    TAG("有标签的住户"),
    /** The households of one drawn batch: only these have a number, a place, a time and a code. */
    BATCH("叫到的一批"),
    /** Households that an earlier announcement did not reach. */
    UNREACHED("上次没通知到的"),
    HOUSEHOLD("一户"),
    /** No households, only group chats. */
    GROUPS("只发群");

    private final String label;

    AudienceKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
