package org.lanekeeper.community.followup;

/** What came of a task. The names are kept in tables and never change. */
public enum Outcome {
    SOUND("核实了，没有问题", false),
    TROUBLE("有情况，要继续跟", true),
    ABSENT("没找到人", true),
    REFUSED("不配合", true),
    GONE("已经离开或搬走", false);

    private final String label;
    private final boolean goesOn;

    Outcome(String label, boolean goesOn) {
        this.label = label;
        this.goesOn = goesOn;
    }

    public String label() {
        return label;
    }

    /** Whether the same is to be done again, the next day. */
    public boolean goesOn() {
        return goesOn;
    }
}
