package org.lanekeeper.community.relay;

/** Where an entry stands. Whether it was called is a matter of its batch. */
public enum EntryStatus {
    /** Counts, and is served in its turn. */
    ACCEPTED("已登记"),
    /** Has its number and keeps its place, but the committee looks into it before it is served. */
    REVIEW("待核对"),
    /** Taken back by the household; the number stays visible and is not used again. */
    WITHDRAWN("已退出"),
    /** Struck out by the committee; the number stays visible and is not used again. */
    VOID("已作废"),
    /** Called, but not collected or not wanted: its share went to the next in order. */
    LAPSED("过号");

    private final String label;

    EntryStatus(String label) {
        this.label = label;
    }

    /** As screens show it. */
    public String label() {
        return label;
    }

    /** Whether the entry holds its household's place in the relay. */
    public boolean counts() {
        return this == ACCEPTED || this == REVIEW;
    }
}
