package org.lanekeeper.miniapp.console.batch;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.notice.HouseholdDelivery;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.console.Absent;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what moves about a batch into a page. */
@Component
class BatchFigures {
    private final Batches batches;
    private final DeliverySums deliveries;
    private final Vouchers vouchers;

    BatchFigures(Batches batches, DeliverySums deliveries, Vouchers vouchers) {
        this.batches = batches;
        this.deliveries = deliveries;
        this.vouchers = vouchers;
    }

    void sums(Staff staff, long relayId, int number, Model model) {
        long committee = staff.committeeId();
        Batch batch = batches.find(committee, relayId, number).orElseThrow(Absent.page());
        model.addAttribute("batch", batch);
        model.addAttribute("sums", BatchSums.of(batch.size(), deliveries.ofBatch(committee, relayId, number)));
        model.addAttribute("redeemed", vouchers.redeemed(committee, relayId, number));
    }

    /** Household by household: where its notice stands, whether it has its goods. */
    void lines(Staff staff, long relayId, int number, Model model) {
        var byNumber = deliveries.households(staff.committeeId(), relayId, number).stream()
                .collect(Collectors.toMap(HouseholdDelivery::number, Function.identity()));
        model.addAttribute("deliveries", byNumber);
        model.addAttribute("collected", vouchers.redeemedNumbers(staff.committeeId(), relayId, number));
    }
}
