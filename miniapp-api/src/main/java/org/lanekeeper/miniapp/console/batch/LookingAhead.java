package org.lanekeeper.miniapp.console.batch;

import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.BatchPreview;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.PreviewingBatch;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.springframework.stereotype.Component;

/** Looks at what a batch would be before it is one. */
@Component
class LookingAhead {
    private final Relays relays;
    private final Batches batches;
    private final Entries entries;
    private final Households households;
    private final PreviewingBatch previewing;

    LookingAhead(Relays relays, Batches batches, Entries entries, Households households, PreviewingBatch previewing) {
        this.relays = relays;
        this.batches = batches;
        this.entries = entries;
        this.households = households;
        this.previewing = previewing;
    }

    Relay relay(Staff staff, long id) {
        return relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    List<Batch> batches(Relay relay) {
        return batches.ofRelay(relay.committeeId(), relay.id());
    }

    Batch batch(Relay relay, int number) {
        return batches.find(relay.committeeId(), relay.id(), number).orElseThrow(Absent.page());
    }

    /** Households that a batch could call now. */
    int callable(Relay relay) {
        return entries.callable(relay.committeeId(), relay.id());
    }

    int leftOver(Batch batch) {
        return batches.leftOver(batch.committeeId(), batch.relayId(), batch.number())
                .orElse(0);
    }

    /**
     * @throws org.lanekeeper.community.batch.UnfitBatchException if nobody can be called by it
     */
    BatchPreview preview(Relay relay, BatchPlan plan) {
        return previewing.preview(relay, plan);
    }

    /** Who stands before the last one called and is left out, because nobody has looked into their entry. */
    int unreviewed(BatchPreview preview, Relay relay) {
        return entries.unreviewedBefore(relay.committeeId(), relay.id(), preview.last());
    }

    /** Of those who would get a message, how many the roster has a mobile of. */
    int withMobile(BatchPreview preview, Relay relay) {
        List<Long> told = preview.entries().stream()
                .filter(entry -> !preview.byHand().contains(entry.number()))
                .map(Entry::householdId)
                .toList();
        return told.isEmpty() ? 0 : households.withMobile(relay.committeeId(), told);
    }
}
