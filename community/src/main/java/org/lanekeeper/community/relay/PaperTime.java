package org.lanekeeper.community.relay;

/** Which moment a paper form counts from: what its declared time means. */
public enum PaperTime {
    HAND_IN("交表时间"),
    PICK_UP("取表时间");

    private final String label;

    PaperTime(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
