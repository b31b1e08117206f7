package org.lanekeeper.miniapp.console.home;

import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
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

    /** As a block owner sees them: announced, with the sums of their buildings. */
    List<RelaySummary> newestOf(Staff owner) {
        return relays.newest(owner.committeeId(), MOST).stream()
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .map(relay -> new RelaySummary(relay, entries.tallyOf(owner.committeeId(), relay.id(), owner.owner())))
                .toList();
    }

    List<RelaySummary> newest(long committeeId) {
        return relays.newest(committeeId, MOST).stream()
                .map(relay -> new RelaySummary(relay, entries.tally(committeeId, relay.id())))
                .toList();
    }
}
