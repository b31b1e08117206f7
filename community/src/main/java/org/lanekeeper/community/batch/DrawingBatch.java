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

/** Calls exactly the first N households in serving order; batch, vouchers and notices come into being together or not at all. */
@Service
public class DrawingBatch {
    private final Relays relays;
    private final Entries entries;
    private final Batches batches;
    private final BatchPapers papers;
    private final RelayLedger ledger;
    private final Clock clock;

    DrawingBatch(Relays relays, Entries entries, Batches batches, BatchPapers papers, RelayLedger ledger, Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.batches = batches;
        this.papers = papers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param requestKey the same for a repeated request, which then gets the first one's batch; null for none
     * @return nothing if there is no such relay
     * @throws UnfitBatchException if nobody waits
     */
    @Transactional
    public Optional<Batch> draw(long committeeId, long relayId, BatchPlan plan, String requestKey, Staff staff) {
        return relays.lock(committeeId, relayId).map(relay -> {
            Optional<Batch> earlier =
                    requestKey == null ? Optional.empty() : batches.requestedBy(committeeId, relayId, requestKey);
            return earlier.orElseGet(() -> draw(relay, plan, requestKey, staff));
        });
    }

    private Batch draw(Relay relay, BatchPlan plan, String requestKey, Staff staff) {
        if (relay.awaitsDraw()) {
            throw new UnfitBatchException("size", "这次要先摇号。请在接龙页面点“摇号”，再叫号。");
        }
        List<Entry> called = entries.nextInOrder(relay.committeeId(), relay.id(), plan.size());
        if (called.isEmpty()) {
            throw new UnfitBatchException("size", "现在没有人在等。有待核对的登记，请先核对。");
        }
        int number = relay.lastBatch() + 1;
        List<Integer> numbers = called.stream().map(Entry::number).toList();
        LedgerRecord record = ledger.record(relay, LedgerKind.CALLED, Cause.of(staff, Ground.GOODS_ARRIVED))
                .batch(number)
                .numbers(numbers);
        long seq = ledger.append(relay, List.of(record));
        int marked = entries.call(relay.committeeId(), relay.id(), number, numbers, seq);
        if (marked != called.size()) {
            throw new IllegalStateException("entries of a locked relay changed under a draw");
        }
        batches.insert(
                relay.committeeId(),
                relay.id(),
                number,
                called.size(),
                plan,
                requestKey,
                staff == null ? null : staff.id(),
                clock.instant());
        relays.countBatch(relay.committeeId(), relay.id(), number);
        papers.issue(relay, number, called);
        return batches.find(relay.committeeId(), relay.id(), number).orElseThrow();
    }
}
