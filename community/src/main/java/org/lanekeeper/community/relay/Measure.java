package org.lanekeeper.community.relay;

/** What the quotas of a relay count. */
public enum Measure {
    HOUSEHOLDS("户"),
    UNITS("份");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What an entry of so many units takes of a quota. */
    public int of(int units) {
        return this == UNITS ? units : 1;
    }
}
