package org.lanekeeper.miniapp.console.relay;

import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.Operation;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays down a new relay, as a draft or at once for everybody. */
@Controller
class RelayPages {
    private static final String FORM = "admin/relays/edit";

    private final RunningRelays running;
    private final LoggedOperations operations;
    private final WallClock clock;

    RelayPages(RunningRelays running, LoggedOperations operations, WallClock clock) {
        this.running = running;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping("/admin/relays/new")
    String blank(Model model) {
        model.addAttribute("form", RelayForm.fresh(clock));
        return FORM;
    }

    @PostMapping("/admin/relays")
    String create(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") RelayForm form,
            @RequestParam(defaultValue = "false") boolean publish,
            Model model,
            RedirectAttributes redirect) {
        RelayPlan plan;
        try {
            plan = form.plan(clock);
        } catch (UnfitPlanException e) {
            model.addAttribute("unfitField", e.field());
            model.addAttribute("unfit", e.getMessage());
            return FORM;
        }
        Relay relay = create(staff, plan, form.requestKey(), publish);
        Flash.done(redirect, publish ? "接龙已发布。居民到点就可以登记。" : "草稿已保存，居民还看不到。");
        return "redirect:/admin/relays/" + relay.id();
    }

    private Relay create(Staff staff, RelayPlan plan, String key, boolean publish) {
        RelayState state = publish ? RelayState.PUBLISHED : RelayState.DRAFT;
        return operations.run(
                staff,
                () -> running.create(staff.committeeId(), plan, state, key, staff.id()),
                relay -> Optional.of(Operation.RELAY_CREATE.on("relay " + relay.id(), publish ? "直接发布" : "存为草稿")));
    }
}
