package org.lanekeeper.miniapp.batch;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.LoggedOperations.Operation;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.stereotype.Service;

/** Staff call the next households, logged. */
@Service
public class CallingBatch {
    private final DrawingBatch drawing;
    private final Batches batches;
    private final LoggedOperations operations;

    CallingBatch(DrawingBatch drawing, Batches batches, LoggedOperations operations) {
        this.drawing = drawing;
        this.batches = batches;
        this.operations = operations;
    }

    /**
     * @param requestKey of {@link RequestKey}; a repeated request gets the first one's batch
     */
    public Batch call(Staff staff, long relayId, BatchPlan plan, String requestKey) {
        Optional<Batch> earlier = batches.requestedBy(staff.committeeId(), relayId, requestKey);
        if (earlier.isPresent()) {
            return earlier.filter(it -> isSame(it, plan)).orElseThrow(RequestKey::otherContent);
        }
        Optional<Batch> drawn = operations.run(
                staff,
                () -> drawing.draw(staff.committeeId(), relayId, plan, requestKey, staff.id()),
                batch -> batch.map(it -> new Operation("batch.draw", "relay:" + relayId + "/batch:" + it.number())));
        return drawn.orElseThrow(() -> Refusal.notFound("这个接龙"));
    }

    /** The size called may be smaller than the size asked for, never larger. */
    private static boolean isSame(Batch batch, BatchPlan plan) {
        return batch.size() <= plan.size()
                && batch.place().equals(plan.place())
                && batch.pickupFrom().equals(plan.pickupFrom().truncatedTo(ChronoUnit.MICROS))
                && batch.pickupUntil().equals(plan.pickupUntil().truncatedTo(ChronoUnit.MICROS));
    }
}
