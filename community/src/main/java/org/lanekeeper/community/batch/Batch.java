package org.lanekeeper.community.batch;

import java.time.Instant;
import org.lanekeeper.community.relay.Measure;

/**
 * One arrival of goods and the households called for it.
 *
 * @param number of the batch within its relay, the first being 1
 * @param size households called
 * @param measure what the plan counted
 * @param stock units that came
 * @param slotted each voucher has a time of its own
 * @param follows batch whose returned units it hands out, null for a delivery of its own
 * @param planHash of the plan it was drawn by
 */
public record Batch(
        long relayId,
        int number,
        long committeeId,
        int size,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        Instant drawnAt,
        BatchKind kind,
        Measure measure,
        int stock,
        boolean slotted,
        Integer follows,
        String planHash) {

    /** Whether it was drawn by this very plan. */
    public boolean isBy(BatchPlan plan) {
        return planHash.equals(plan.hash());
    }
}
