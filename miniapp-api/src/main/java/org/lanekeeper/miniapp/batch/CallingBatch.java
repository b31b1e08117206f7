package org.lanekeeper.miniapp.batch;

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
     * @param expected fingerprint of the preview that the person has looked at; null: whoever is next
     * @param requestKey of {@link RequestKey}; a repeated request gets the first one's batch
     * @throws org.lanekeeper.community.batch.UnfitBatchException if nobody waits, or others would be called than
     *     expected
     */
    public Once<Batch> call(Staff staff, long relayId, BatchPlan plan, String expected, String requestKey) {
        return operations.run(
                staff,
                () -> callOnce(staff, relayId, plan, expected, requestKey),
                called -> called.isFirst() ? Optional.of(deed(called.result())) : Optional.empty());
    }

    private Once<Batch> callOnce(Staff staff, long relayId, BatchPlan plan, String expected, String requestKey) {
        // of two presses at once, the second sees the first one's batch
        relays.lock(staff.committeeId(), relayId).orElseThrow(CallingBatch::unknown);
        return batches.requestedBy(staff.committeeId(), relayId, requestKey)
                .map(earlier -> Once.again(earlier, earlier.isBy(plan)))
                .orElseGet(
                        () -> Once.first(drawing.draw(staff.committeeId(), relayId, plan, expected, requestKey, staff)
                                .orElseThrow(CallingBatch::unknown)));
    }

    private static Deed deed(Batch batch) {
        return Operation.BATCH_DRAW.on(Subject.batch(batch.relayId(), batch.number()), text(batch));
    }

    private static String text(Batch batch) {
        return batch.size() + " 户" + (batch.follows() == null ? "" : "，接第 " + batch.follows() + " 批");
    }

    private static Refusal unknown() {
        return Refusal.notFound("这个接龙");
    }
}
