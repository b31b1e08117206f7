package org.lanekeeper.miniapp.console.voucher;

import java.time.Duration;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchCount;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.ReconcilingBatch;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.ReadingBatches;
import org.lanekeeper.miniapp.batch.SettlingBatch;
import org.lanekeeper.miniapp.console.WallClock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pharmacy's account of a batch: what should be there, and what somebody has counted. */
@Controller
@RequestMapping("/redeem/batches")
class CountPages {
    /** So long after its last day a batch can still be counted here. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final int MOST = 20;

    private final Batches batches;
    private final ReadingBatches reading;
    private final ReconcilingBatch reconciling;
    private final SettlingBatch settling;
    private final WallClock clock;

    CountPages(
            Batches batches,
            ReadingBatches reading,
            ReconcilingBatch reconciling,
            SettlingBatch settling,
            WallClock clock) {
        this.batches = batches;
        this.reading = reading;
        this.reconciling = reconciling;
        this.settling = settling;
        this.clock = clock;
    }

    @GetMapping
    String all(@AuthenticationPrincipal Staff staff, Model model) {
        model.addAttribute(
                "batches", batches.current(staff.committeeId(), clock.now().minus(SHOWN), MOST));
        return "redeem/batches";
    }

    @GetMapping("/{relay:\\d+}/{number:\\d+}")
    String one(@AuthenticationPrincipal Staff staff, @PathVariable long relay, @PathVariable int number, Model model) {
        return page(reading.find(staff, relay, number), model);
    }

    @PostMapping("/{relay:\\d+}/{number:\\d+}")
    String count(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long relay,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String handedOut,
            @RequestParam(defaultValue = "") String leftOver,
            Model model) {
        Batch batch = reading.find(staff, relay, number);
        try {
            settling.count(staff, batch, units(handedOut), units(leftOver));
            return "redirect:/redeem/batches/" + relay + "/" + number;
        } catch (UnfitBatchException e) {
            model.addAttribute("unfitField", e.field());
            model.addAttribute("unfit", e.getMessage());
            model.addAttribute("handedOut", handedOut);
            model.addAttribute("leftOver", leftOver);
            return page(batch, model);
        }
    }

    private String page(Batch batch, Model model) {
        Optional<BatchCount> counted = reconciling.counted(batch);
        model.addAttribute("batch", batch);
        model.addAttribute("account", reconciling.account(batch));
        model.addAttribute("counted", counted.orElse(null));
        return "redeem/count";
    }

    /** Null for what is no number. */
    private static Integer units(String typed) {
        try {
            return Integer.valueOf(typed.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
