package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Draws up a batch's account and holds it against what somebody has counted. */
@Service
public class ReconcilingBatch {
    private final Batches batches;
    private final Vouchers vouchers;
    private final BatchCounts counts;
    private final Clock clock;

    ReconcilingBatch(Batches batches, Vouchers vouchers, BatchCounts counts, Clock clock) {
        this.batches = batches;
        this.vouchers = vouchers;
        this.counts = counts;
        this.clock = clock;
    }

    /** All of its figures of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BatchAccount account(Batch batch) {
        return read(batch);
    }

    private BatchAccount read(Batch batch) {
        return BatchAccount.of(
                batch,
                vouchers.sums(batch.committeeId(), batch.relayId(), batch.number()),
                batches.following(batch.committeeId(), batch.relayId(), batch.number()));
    }

    /** The newest count; nothing before the first. */
    public Optional<BatchCount> counted(Batch batch) {
        return counts.newest(batch.committeeId(), batch.relayId(), batch.number());
    }

    /**
     * Keeps what was counted together with what it should have been at this moment.
     *
     * @param handedOut units
     * @param leftOver units
     * @throws UnfitBatchException if it can be no count
     */
    @Transactional
    public BatchCount count(Batch batch, Integer handedOut, Integer leftOver, long staffId) {
        check(handedOut, "handedOut", "请写一共发出去几份，没有就写 0。");
        check(leftOver, "leftOver", "请写手里还剩几份，没有就写 0。");
        BatchAccount account = read(batch);
        counts.insert(
                batch.committeeId(),
                batch.relayId(),
                batch.number(),
                new BatchCount(handedOut, leftOver, account.collected(), account.onShelf(), null, clock.instant()),
                staffId);
        return counted(batch).orElseThrow();
    }

    private static void check(Integer units, String field, String text) {
        if (units == null || units < 0 || units > BatchPlan.MOST_UNITS) {
            throw new UnfitBatchException(field, text);
        }
    }
}
