package org.lanekeeper.miniapp.batch;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.Deed;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.Once;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.stereotype.Service;

/** Staff call the next households, logged. */
@Service
public class CallingBatch {
    private final DrawingBatch drawing;
    private final Batches batches;
    private final Relays relays;
    private final LoggedOperations operations;

    CallingBatch(DrawingBatch drawing, Batches batches, Relays relays, LoggedOperations operations) {
        this.drawing = drawing;
        this.batches = batches;
        this.relays = relays;
        this.operations = operations;
    }

    /**
     * @param requestKey of {@link RequestKey}; a repeated request gets the first one's batch
     * @throws org.lanekeeper.community.batch.UnfitBatchException if nobody waits
     */
    public Once<Batch> call(Staff staff, long relayId, BatchPlan plan, String requestKey) {
        return operations.run(
                staff,
                () -> callOnce(staff, relayId, plan, requestKey),
                called -> called.isFirst() ? Optional.of(deed(called.result())) : Optional.empty());
    }

    private Once<Batch> callOnce(Staff staff, long relayId, BatchPlan plan, String requestKey) {
        // of two presses at once, the second sees the first one's batch
        relays.lock(staff.committeeId(), relayId).orElseThrow(CallingBatch::unknown);
        return batches.requestedBy(staff.committeeId(), relayId, requestKey)
                .map(earlier -> Once.again(earlier, isSame(earlier, plan)))
                .orElseGet(() -> Once.first(drawing.draw(staff.committeeId(), relayId, plan, requestKey, staff)
                        .orElseThrow(CallingBatch::unknown)));
    }

    private static Deed deed(Batch batch) {
        return Operation.BATCH_DRAW.on(Subject.batch(batch.relayId(), batch.number()), batch.size() + " 户");
    }

    private static Refusal unknown() {
        return Refusal.notFound("这个接龙");
    }

    /** The size called may be smaller than the size asked for, never larger. */
    private static boolean isSame(Batch batch, BatchPlan plan) {
        return batch.size() <= plan.size()
                && batch.place().equals(plan.place())
                && batch.pickupFrom().equals(plan.pickupFrom().truncatedTo(ChronoUnit.MICROS))
                && batch.pickupUntil().equals(plan.pickupUntil().truncatedTo(ChronoUnit.MICROS));
    }
}
