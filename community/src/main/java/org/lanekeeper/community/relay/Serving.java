package org.lanekeeper.community.relay;

/** Who comes first. */
public enum Serving {
    /** First come, first served. */
    ARRIVAL,
    /** By a draw after the relay has closed; its seed is committed before and published after. */
    DRAW
}
