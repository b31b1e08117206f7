package org.lanekeeper.community.relay;

/** What a relay is to a resident at one instant. */
public enum RelayPhase {
    /** Not shown yet. */
    HIDDEN,
    /** Announced, opens later. */
    NOT_YET_OPEN,
    /** Takes entries. */
    OPEN,
    /** Takes none any more. */
    CLOSED
}
