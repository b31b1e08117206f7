package org.lanekeeper.miniapp.console.home;

import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;

/** A relay and its sums. */
record RelaySummary(Relay relay, RelayTally tally) {
    /** Over or not, some of its people still wait to be served. */
    boolean isAtWork() {
        return tally.counting() > tally.called();
    }

    public int waiting() {
        return tally.counting() - tally.called();
    }
}
