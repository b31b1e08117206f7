package org.lanekeeper.miniapp.console.batch;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.TakingBack;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.notice.HouseholdDelivery;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.lanekeeper.miniapp.batch.SettlingBatch;
import org.lanekeeper.miniapp.console.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What nobody collected in its time is looked at, then taken back. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/batches/{number:\\d+}/take-back")
class TakeBackPages {
    private static final Set<DeliveryStatus> TOLD =
            EnumSet.of(DeliveryStatus.SENT, DeliveryStatus.ARRIVED, DeliveryStatus.TOLD, DeliveryStatus.DELIVERED);

    private final ReadingBatches reading;
    private final TakingBack takingBack;
    private final SettlingBatch settling;
    private final DeliverySums deliveries;

    TakeBackPages(ReadingBatches reading, TakingBack takingBack, SettlingBatch settling, DeliverySums deliveries) {
        this.deliveries = deliveries;
        this.reading = reading;
        this.takingBack = takingBack;
        this.settling = settling;
    }

    @GetMapping
    String preview(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        Batch batch = reading.find(staff, id, number);
        TakingBack.Preview preview = takingBack.preview(batch);
        Map<Integer, HouseholdDelivery> told = deliveries.households(staff.committeeId(), id, number).stream()
                .collect(Collectors.toMap(HouseholdDelivery::number, Function.identity()));
        model.addAttribute("batch", batch);
        model.addAttribute("preview", preview);
        model.addAttribute("deliveries", told);
        // nobody loses a place that they never heard of, unless somebody has seen it
        model.addAttribute(
                "untold",
                preview.overdue().stream()
                        .filter(voucher -> !isTold(told.get(voucher.number())))
                        .count());
        return "admin/batches/take-back";
    }

    private static boolean isTold(HouseholdDelivery delivery) {
        return delivery != null && TOLD.contains(delivery.status());
    }

    /**
     * @param asOf of the page that was looked at
     */
    @PostMapping
    String takeBack(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam String asOf,
            RedirectAttributes redirect) {
        String page = "redirect:/admin/relays/" + id + "/batches/" + number;
        try {
            TakingBack.Taken taken = settling.takeBack(staff, id, number, Instant.parse(asOf));
            Flash.done(
                    redirect,
                    taken.households() == 0
                            ? "没有可收回的：这几户都领走了，或已经收回过。"
                            : "已收回 " + taken.households() + " 户，" + taken.units() + " 份，可以发给后面的人。");
            return page;
        } catch (DateTimeException forged) {
            return page + "/take-back";
        }
    }
}
