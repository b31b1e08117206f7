package org.lanekeeper.miniapp.console.home;

import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.Snapshots;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/** The newest relays of a committee with their sums. */
@Component
class RelaySummaries {
    private static final int MOST = 20;

    private final Relays relays;
    private final Entries entries;
    private final Snapshots snapshots;

    RelaySummaries(Relays relays, Entries entries, Snapshots snapshots) {
        this.snapshots = snapshots;
        this.relays = relays;
        this.entries = entries;
    }

    /** As a block owner sees them: announced, with the sums of their buildings. */
    List<RelaySummary> newestOf(Staff owner) {
        return relays.newest(owner.committeeId(), MOST).stream()
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .map(relay -> summary(relay, owner.owner()))
                .toList();
    }

    List<RelaySummary> newest(long committeeId) {
        return relays.newest(committeeId, MOST).stream()
                .map(relay -> summary(relay, null))
                .toList();
    }

    private RelaySummary summary(Relay relay, Long owner) {
        return new RelaySummary(
                relay,
                entries.tallyOf(relay.committeeId(), relay.id(), owner),
                snapshots.of(relay).calling().inWords(relay));
    }
}
