package org.lanekeeper.community.relay;

import java.util.Set;

/** What the committee has decided about a relay; whether it takes entries is also a matter of the clock. */
public enum RelayState {
    /** Being prepared, shown to nobody. */
    DRAFT,
    /** Shown, and taking entries between its two instants. */
    PUBLISHED,
    /** Ended by the committee. */
    CLOSED;

    /** Whether the committee may take this step. */
    public boolean canBecome(RelayState next) {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED, CLOSED).contains(next);
            case PUBLISHED -> next == CLOSED;
            case CLOSED -> next == PUBLISHED;
        };
    }
}
