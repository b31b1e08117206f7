package org.lanekeeper.miniapp.console.home;

import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;

/**
 * A relay and its sums.
 *
 * @param reached how far its calls are, in a few characters
 */
record RelaySummary(Relay relay, RelayTally tally, String reached) {
    /** Over or not, some of its people still wait to be served. */
    boolean isAtWork() {
        return tally.counting() > tally.called();
    }

    public int waiting() {
        return tally.counting() - tally.called();
    }
}
