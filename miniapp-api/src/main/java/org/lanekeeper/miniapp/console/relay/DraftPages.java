package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.KeepingRelays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes a draft, which residents have not seen yet. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/edit")
class DraftPages {
    private final Relays relays;
    private final KeepingRelays keeping;
    private final RelayFormPage page;
    private final WallClock clock;

    DraftPages(Relays relays, KeepingRelays keeping, RelayFormPage page, WallClock clock) {
        this.relays = relays;
        this.keeping = keeping;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping
    String filled(
            @AuthenticationPrincipal Staff staff, @PathVariable long id, Model model, RedirectAttributes redirect) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        if (relay.state() != RelayState.DRAFT) {
            Flash.refused(redirect, "已经发布的接龙不能再改规则。居民是按原来的规则登记的。");
            return "redirect:/admin/relays/" + id;
        }
        return page.show(staff, RelayForm.of(relay, clock), RuleForm.of(relay.rule()), model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("form") RelayForm form,
            @ModelAttribute("rule") RuleForm rule,
            @RequestParam(defaultValue = "false") boolean publish,
            Model model,
            RedirectAttributes redirect) {
        try {
            keeping.change(staff, id, publish ? form.announced(rule, clock) : form.plan(rule, clock));
            if (publish) {
                keeping.publish(staff, id);
            }
            Flash.done(redirect, publish ? "接龙已发布。居民到点就可以登记。" : "草稿已保存，居民还看不到。");
        } catch (UnfitPlanException e) {
            return page.unfit(staff, form, rule, e, model);
        } catch (Refusal e) {
            Flash.refused(redirect, e);
        }
        return "redirect:/admin/relays/" + id;
    }
}
