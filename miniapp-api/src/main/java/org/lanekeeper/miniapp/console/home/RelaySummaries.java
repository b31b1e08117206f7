package org.lanekeeper.miniapp.console.home;

import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relays;
import org.springframework.stereotype.Component;

/** The newest relays of a committee with their sums. */
@Component
class RelaySummaries {
    private static final int MOST = 20;

    private final Relays relays;
    private final Entries entries;

    RelaySummaries(Relays relays, Entries entries) {
        this.relays = relays;
        this.entries = entries;
    }

    List<RelaySummary> newest(long committeeId) {
        return relays.newest(committeeId, MOST).stream()
                .map(relay -> new RelaySummary(relay, entries.tally(committeeId, relay.id())))
                .toList();
    }
}
