package org.lanekeeper.miniapp.console.relay;

import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.KeepingRelays;
import org.lanekeeper.miniapp.relay.KeepingRelays.Step;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Announces, ends and reopens a relay. */
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
    String publish(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        Optional<Relay> relay = relays.find(staff.committeeId(), id);
        boolean again =
                relay.filter(it -> it.state() == RelayState.CLOSED).isPresent();
        if (relay.filter(it -> !it.closesAt().isAfter(clock.now())).isPresent()) {
            Flash.refused(
                    redirect,
                    again ? "登记时间已经过了，重新开放也没有人能登记。" : "结束登记的时间已经过了，发布了也没有人能登记。请先点「修改」，改成以后的时间。");
            return "redirect:/admin/relays/" + id;
        }
        return take(staff, id, again ? Step.REOPEN : Step.PUBLISH, redirect);
    }

    @PostMapping("/close")
    String close(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return take(staff, id, Step.CLOSE, redirect);
    }

    private String take(Staff staff, long id, Step step, RedirectAttributes redirect) {
        try {
            keeping.take(staff, id, step);
            Flash.done(redirect, "已" + step.label() + "。");
        } catch (Refusal e) {
            Flash.refused(redirect, e);
        }
        return "redirect:/admin/relays/" + id;
    }
}
