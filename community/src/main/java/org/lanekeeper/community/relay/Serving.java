package org.lanekeeper.community.relay;

/** Who comes first. */
public enum Serving {
    /** First come, first served. */
    ARRIVAL("先到先得"),
    /** By a draw after the relay has closed; its seed is committed before and published after. */
    DRAW("摇号");

    private final String label;

    Serving(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
