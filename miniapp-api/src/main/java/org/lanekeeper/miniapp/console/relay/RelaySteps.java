package org.lanekeeper.miniapp.console.relay;

import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.lanekeeper.miniapp.relay.KeepingRelays;
import org.lanekeeper.miniapp.relay.KeepingRelays.Step;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Announces, ends, reopens and extends a relay. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}")
class RelaySteps {
    private final Relays relays;
    private final KeepingRelays keeping;
    private final WallClock clock;

    RelaySteps(Relays relays, KeepingRelays keeping, WallClock clock) {
        this.relays = relays;
        this.keeping = keeping;
        this.clock = clock;
    }

    @PostMapping("/publish")
    String publish(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        Optional<Relay> relay = relays.find(staff.committeeId(), id);
        boolean again = relay.filter(it -> it.state() == RelayState.CLOSED).isPresent();
        if (relay.filter(it -> !it.closesAt().isAfter(clock.now())).isPresent()) {
            Flash.refused(redirect, again ? "登记时间已经过了。要接着登记，请点「延长登记」。" : "结束登记的时间已经过了，发布了也没有人能登记。请先点「修改」，改成以后的时间。");
            return "redirect:/admin/relays/" + id;
        }
        return again
                ? take(staff, id, Step.REOPEN, Deed.REOPEN, ground, note, redirect)
                : take(id, Step.PUBLISH, redirect, () -> keeping.publish(staff, id));
    }

    @PostMapping("/close")
    String close(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        return take(staff, id, Step.CLOSE, Deed.CLOSE, ground, note, redirect);
    }

    @PostMapping("/extend")
    String extend(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String closesDate,
            @RequestParam(defaultValue = "") String closesTime,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        Instant closesAt = clock.read(closesDate, closesTime);
        try {
            if (closesAt == null) {
                throw Refusal.unfit("unfit-relay", "closesAt", "请写新的结束日期和时间。");
            }
            keeping.extend(staff, id, closesAt, EntryReason.typed(Deed.EXTEND, ground, note));
            Flash.done(redirect, "登记已延长。");
        } catch (UnfitPlanException e) {
            Flash.refused(redirect, e.getMessage());
        } catch (Refusal e) {
            Flash.refused(redirect, e);
        }
        return "redirect:/admin/relays/" + id;
    }

    private String take(
            Staff staff, long id, Step step, Deed deed, String ground, String note, RedirectAttributes redirect) {
        return take(id, step, redirect, () -> keeping.take(staff, id, step, EntryReason.typed(deed, ground, note)));
    }

    private static String take(long id, Step step, RedirectAttributes redirect, Runnable deed) {
        Flash.doneOrRefused(redirect, deed, "已" + step.label() + "。");
        return "redirect:/admin/relays/" + id;
    }
}
