package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls exactly the first N households in serving order; batch, vouchers and notices come into being together or not at all. */
@Service
public class DrawingBatch {
    private final Relays relays;
    private final Entries entries;
    private final Batches batches;
    private final BatchPapers papers;
    private final Clock clock;

    DrawingBatch(Relays relays, Entries entries, Batches batches, BatchPapers papers, Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.batches = batches;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param requestKey the same for a repeated request, which then gets the first one's batch; null for none
     * @return nothing if there is no such relay
     * @throws UnfitBatchException if nobody waits
     */
    @Transactional
    public Optional<Batch> draw(long committeeId, long relayId, BatchPlan plan, String requestKey, Long staffId) {
        return relays.lock(committeeId, relayId).map(relay -> {
            Optional<Batch> earlier =
                    requestKey == null ? Optional.empty() : batches.requestedBy(committeeId, relayId, requestKey);
            return earlier.orElseGet(() -> draw(relay, plan, requestKey, staffId));
        });
    }

    private Batch draw(Relay relay, BatchPlan plan, String requestKey, Long staffId) {
        List<Entry> called = entries.nextInOrder(relay.committeeId(), relay.id(), plan.size());
        if (called.isEmpty()) {
            throw new UnfitBatchException("size", "现在没有人在等。有待核对的登记，请先核对。");
        }
        int number = relay.lastBatch() + 1;
        List<Integer> numbers = called.stream().map(Entry::number).toList();
        int marked = entries.call(relay.committeeId(), relay.id(), number, numbers);
        if (marked != called.size()) {
            throw new IllegalStateException("entries of a locked relay changed under a draw");
        }
        batches.insert(
                relay.committeeId(), relay.id(), number, called.size(), plan, requestKey, staffId, clock.instant());
        relays.countBatch(relay.committeeId(), relay.id(), number);
        papers.issue(relay, number, called);
        return batches.find(relay.committeeId(), relay.id(), number).orElseThrow();
    }
}
