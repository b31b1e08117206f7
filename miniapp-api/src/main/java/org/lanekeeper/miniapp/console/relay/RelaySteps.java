package org.lanekeeper.miniapp.console.relay;

import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.Operation;
import org.lanekeeper.miniapp.operation.LoggedOperations;
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
    private final RunningRelays running;
    private final LoggedOperations operations;

    RelaySteps(Relays relays, RunningRelays running, LoggedOperations operations) {
        this.relays = relays;
        this.running = running;
        this.operations = operations;
    }

    @PostMapping("/publish")
    String publish(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        boolean again = find(staff, id).state() == RelayState.CLOSED;
        Operation operation = again ? Operation.RELAY_REOPEN : Operation.RELAY_PUBLISH;
        return step(staff, id, RelayState.PUBLISHED, operation, redirect);
    }

    @PostMapping("/close")
    String close(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        find(staff, id);
        return step(staff, id, RelayState.CLOSED, Operation.RELAY_CLOSE, redirect);
    }

    private Relay find(Staff staff, long id) {
        return relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    private String step(Staff staff, long id, RelayState next, Operation operation, RedirectAttributes redirect) {
        Optional<Relay> moved = operations.run(
                staff,
                () -> running.move(staff.committeeId(), id, next),
                relay -> relay.map(it -> operation.on("relay " + id)));
        if (moved.isPresent()) {
            Flash.done(redirect, "已" + operation.label() + "。");
        } else {
            Flash.refused(redirect, "没有改动：这个接龙刚才已经被别人改过了。");
        }
        return "redirect:/admin/relays/" + id;
    }
}
