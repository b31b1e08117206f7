package org.lanekeeper.miniapp.batch;

import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.ReconcilingBatch;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Component;

/** Batches with what became of their notices and vouchers. */
@Component
public class ReadingBatches {
    private final Batches batches;
    private final DeliverySums sums;
    private final Vouchers vouchers;
    private final ReconcilingBatch reconciling;

    ReadingBatches(Batches batches, DeliverySums sums, Vouchers vouchers, ReconcilingBatch reconciling) {
        this.reconciling = reconciling;
        this.batches = batches;
        this.sums = sums;
        this.vouchers = vouchers;
    }

    List<BatchView> all(Staff staff, long relayId) {
        return batches.ofRelay(staff.committeeId(), relayId).stream()
                .map(this::view)
                .toList();
    }

    /** Refuses what this committee does not have. */
    public BatchView one(Staff staff, long relayId, int number) {
        return view(find(staff, relayId, number));
    }

    /** Refuses what this committee does not have. */
    public Batch find(Staff staff, long relayId, int number) {
        return batches.find(staff.committeeId(), relayId, number).orElseThrow(() -> Refusal.notFound("这一批"));
    }

    BatchView view(Batch batch) {
        long committee = batch.committeeId();
        return BatchView.of(
                batch,
                BatchBalance.of(batch.size(), sums.ofBatch(committee, batch.relayId(), batch.number())),
                reconciling.account(batch),
                vouchers.redeemed(committee, batch.relayId(), batch.number()),
                sums.possiblyTwice(committee, batch.relayId(), batch.number()));
    }
}
