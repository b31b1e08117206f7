package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.relay.KeepingRelays;
import org.lanekeeper.miniapp.retry.Once;
import org.lanekeeper.miniapp.retry.RequestKey;
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
    private final KeepingRelays keeping;
    private final RelayFormPage page;
    private final WallClock clock;

    RelayPages(KeepingRelays keeping, RelayFormPage page, WallClock clock) {
        this.keeping = keeping;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/admin/relays/new")
    String blank(@AuthenticationPrincipal Staff staff, Model model) {
        return page.show(staff, RelayForm.fresh(clock), RuleForm.of(OrderRule.strict(null)), model);
    }

    @PostMapping("/admin/relays")
    String create(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") RelayForm form,
            @ModelAttribute("rule") RuleForm rule,
            @RequestParam(defaultValue = "false") boolean publish,
            Model model,
            RedirectAttributes redirect) {
        RelayState state = publish ? RelayState.PUBLISHED : RelayState.DRAFT;
        Once<Relay> created;
        try {
            RelayPlan plan = publish ? form.announced(rule, clock) : form.plan(rule, clock);
            created = keeping.create(staff, plan, state, RequestKey.of(staff, form.requestKey()));
        } catch (UnfitPlanException e) {
            return page.unfit(staff, form, rule, e, model);
        }
        if (created.turn() == Once.Turn.OTHER_CONTENT) {
            // what was typed stays, under a key of its own: sending it once more is a decision
            model.addAttribute("earlier", created.result());
            return page.show(staff, form.anew(), rule, model);
        }
        Flash.done(redirect, (created.isFirst() ? "" : "这张表之前已经提交过，没有重复新建。") + saying(created.result()));
        return "redirect:/admin/relays/" + created.result().id();
    }

    /** Of the relay as it is, which may be more than what this form asked for. */
    private static String saying(Relay relay) {
        return switch (relay.state()) {
            case DRAFT -> "草稿已保存，居民还看不到。";
            case PUBLISHED -> "接龙已发布。居民到点就可以登记。";
            case CLOSED -> "这个接龙已经结束。";
        };
    }
}
