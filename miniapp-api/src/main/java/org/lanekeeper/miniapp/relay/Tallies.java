package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.relay.Snapshots;
import org.springframework.stereotype.Component;

/** The sums of a relay, as they were at most a second ago. */
@Component
public class Tallies {
    private final Snapshots snapshots;

    Tallies(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public RelayTally of(Relay relay) {
        return snapshots.of(relay).tally();
    }
}
