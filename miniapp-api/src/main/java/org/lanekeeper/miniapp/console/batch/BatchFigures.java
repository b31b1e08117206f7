package org.lanekeeper.miniapp.console.batch;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.notice.HouseholdDelivery;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.batch.BatchView;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts what moves about a batch into a page. */
@Component
class BatchFigures {
    private final ReadingBatches reading;
    private final DeliverySums deliveries;
    private final Vouchers vouchers;

    BatchFigures(ReadingBatches reading, DeliverySums deliveries, Vouchers vouchers) {
        this.reading = reading;
        this.deliveries = deliveries;
        this.vouchers = vouchers;
    }

    void sums(Staff staff, long relayId, int number, Model model) {
        BatchView batch = reading.one(staff, relayId, number);
        model.addAttribute("batch", batch);
        model.addAttribute("sums", batch.balance());
    }

    /** Household by household: where its notice stands, whether it has its goods. */
    void lines(Staff staff, long relayId, int number, Model model) {
        var byNumber = deliveries.households(staff.committeeId(), relayId, number).stream()
                .collect(Collectors.toMap(HouseholdDelivery::number, Function.identity()));
        model.addAttribute("deliveries", byNumber);
        model.addAttribute("collected", vouchers.redeemedNumbers(staff.committeeId(), relayId, number));
    }
}
