package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Operation;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.springframework.stereotype.Component;

/** Looks ahead at a batch, and draws it with a line in the log. */
@Component
class Draws {
    private final DrawingBatch drawing;
    private final Entries entries;
    private final Households households;
    private final LoggedOperations operations;

    Draws(DrawingBatch drawing, Entries entries, Households households, LoggedOperations operations) {
        this.drawing = drawing;
        this.entries = entries;
        this.households = households;
        this.operations = operations;
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

    Optional<Batch> draw(Staff staff, Relay relay, BatchPlan plan, String requestKey) {
        return operations.run(
                staff,
                () -> drawing.draw(relay.committeeId(), relay.id(), plan, requestKey, staff.id()),
                // a repeated request gets the earlier batch and is no new deed
                batch -> batch.filter(it -> it.number() > relay.lastBatch())
                        .map(it -> Operation.BATCH_DRAW.on(
                                "relay " + relay.id() + " batch " + it.number(), it.size() + " 户")));
    }
}
