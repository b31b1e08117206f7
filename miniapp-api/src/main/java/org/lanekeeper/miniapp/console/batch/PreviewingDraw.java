package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;
import org.springframework.stereotype.Component;

/** Looks ahead at a batch. */
@Component
class PreviewingDraw {
    private final Entries entries;
    private final Households households;

    PreviewingDraw(Entries entries, Households households) {
        this.entries = entries;
        this.households = households;
    }

    /** Households that a batch could call now. */
    int waiting(long committeeId, long relayId) {
        RelayTally tally = entries.tally(committeeId, relayId);
        return tally.counting() - tally.called() - tally.inReview();
    }

    /** Nothing if nobody waits. */
    Optional<DrawPreview> preview(Relay relay, int size) {
        List<Entry> next = entries.nextInOrder(relay.committeeId(), relay.id(), size);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        List<Long> ids = next.stream().map(Entry::householdId).toList();
        return Optional.of(new DrawPreview(next, households.withMobile(relay.committeeId(), ids)));
    }
}
