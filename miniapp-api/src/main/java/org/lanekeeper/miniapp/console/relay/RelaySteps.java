package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
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

    RelaySteps(Relays relays, KeepingRelays keeping) {
        this.relays = relays;
        this.keeping = keeping;
    }

    @PostMapping("/publish")
    String publish(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        boolean again = relays.find(staff.committeeId(), id)
                .filter(relay -> relay.state() == RelayState.CLOSED)
                .isPresent();
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
