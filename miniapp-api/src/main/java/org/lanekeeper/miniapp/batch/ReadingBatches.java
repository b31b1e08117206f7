package org.lanekeeper.miniapp.batch;

import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
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

    ReadingBatches(Batches batches, DeliverySums sums, Vouchers vouchers) {
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
        return batches.find(staff.committeeId(), relayId, number)
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound("这一批"));
    }

    BatchView view(Batch batch) {
        long committee = batch.committeeId();
        return BatchView.of(
                batch,
                BatchBalance.of(batch.size(), sums.ofBatch(committee, batch.relayId(), batch.number())),
                vouchers.redeemed(committee, batch.relayId(), batch.number()),
                sums.possiblyTwice(committee, batch.relayId(), batch.number()));
    }
}
