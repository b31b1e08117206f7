package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayLedger;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls exactly the first in serving order that fit; batch, vouchers and notices come into being together or not at all. */
@Service
public class DrawingBatch {
    private final Relays relays;
    private final Entries entries;
    private final Batches batches;
    private final PreviewingBatch previewing;
    private final BatchPapers papers;
    private final RelayLedger ledger;
    private final Clock clock;

    DrawingBatch(
            Relays relays,
            Entries entries,
            Batches batches,
            PreviewingBatch previewing,
            BatchPapers papers,
            RelayLedger ledger,
            Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.batches = batches;
        this.previewing = previewing;
        this.papers = papers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As below, whoever is next. */
    @Transactional
    public Optional<Batch> draw(long committeeId, long relayId, BatchPlan plan, String requestKey, Staff staff) {
        return draw(committeeId, relayId, plan, null, requestKey, staff);
    }

    /**
     * @param expected fingerprint of the preview that somebody has looked at; null: whoever is next
     * @param requestKey the same for a repeated request, which then gets the first one's batch; null for none
     * @return nothing if there is no such relay
     * @throws UnfitBatchException if nobody waits, or others would be called than expected
     */
    @Transactional
    public Optional<Batch> draw(
            long committeeId, long relayId, BatchPlan plan, String expected, String requestKey, Staff staff) {
        return relays.lock(committeeId, relayId).map(relay -> {
            Optional<Batch> earlier =
                    requestKey == null ? Optional.empty() : batches.requestedBy(committeeId, relayId, requestKey);
            return earlier.orElseGet(() -> draw(relay, plan, expected, requestKey, staff));
        });
    }

    private Batch draw(Relay relay, BatchPlan plan, String expected, String requestKey, Staff staff) {
        BatchPreview drawn = previewing.preview(relay, plan);
        if (expected != null && !expected.equals(drawn.fingerprint())) {
            throw new UnfitBatchException(UnfitBatchException.LIST, "刚才有人退出或登记有改动，名单变了。请再看一眼，再叫号。");
        }
        int number = relay.lastBatch() + 1;
        List<Integer> numbers = drawn.entries().stream().map(Entry::number).toList();
        Ground ground = plan.follows() == null ? Ground.GOODS_ARRIVED : Ground.UNCLAIMED;
        LedgerRecord record = ledger.record(relay, LedgerKind.CALLED, Cause.of(staff, ground))
                .batch(number)
                .numbers(numbers);
        long seq = ledger.append(relay, List.of(record));
        int marked = entries.call(relay.committeeId(), relay.id(), number, numbers, seq);
        if (marked != drawn.size()) {
            throw new IllegalStateException("entries of a locked relay changed under a draw");
        }
        Batch batch = new Batch(
                relay.id(),
                number,
                relay.committeeId(),
                drawn.size(),
                plan.place(),
                drawn.pickupFrom(),
                drawn.pickupUntil(),
                clock.instant(),
                plan.kind(),
                plan.measure(),
                drawn.stock(),
                plan.slots() != null,
                plan.follows(),
                plan.hash());
        batches.insert(batch, requestKey, staff == null ? null : staff.id());
        relays.countBatch(relay.committeeId(), relay.id(), number);
        papers.issue(relay, number, plan.kind(), drawn);
        return batches.find(relay.committeeId(), relay.id(), number).orElseThrow();
    }
}
