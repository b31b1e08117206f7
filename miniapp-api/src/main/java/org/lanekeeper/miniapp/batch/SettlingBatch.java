package org.lanekeeper.miniapp.batch;

import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchCount;
import org.lanekeeper.community.batch.ReconcilingBatch;
import org.lanekeeper.community.batch.TakingBack;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** Staff take back what was not collected, and hold a batch against what they count, logged. */
@Service
public class SettlingBatch {
    private final TakingBack takingBack;
    private final ReconcilingBatch reconciling;
    private final LoggedOperations operations;

    SettlingBatch(TakingBack takingBack, ReconcilingBatch reconciling, LoggedOperations operations) {
        this.takingBack = takingBack;
        this.reconciling = reconciling;
        this.operations = operations;
    }

    /**
     * @param asOf of the preview; what came due after it is not touched
     */
    public TakingBack.Taken takeBack(Staff staff, long relayId, int number, Instant asOf) {
        return operations.run(
                staff,
                () -> takingBack
                        .takeBack(staff.committeeId(), relayId, number, asOf, staff)
                        .orElseThrow(() -> Refusal.notFound("这一批")),
                taken -> taken.households() == 0
                        ? Optional.empty()
                        : Optional.of(Operation.BATCH_TAKE_BACK.on(
                                Subject.batch(relayId, number), taken.households() + " 户，" + taken.units() + " 份")));
    }

    /**
     * @throws org.lanekeeper.community.batch.UnfitBatchException if it can be no count
     */
    public BatchCount count(Staff staff, Batch batch, Integer handedOut, Integer leftOver) {
        return operations.run(
                staff,
                () -> reconciling.count(batch, handedOut, leftOver, staff.id()),
                count -> Optional.of(Operation.BATCH_COUNT.on(
                        Subject.batch(batch.relayId(), batch.number()), count.agrees() ? "对得上" : "对不上")));
    }
}
