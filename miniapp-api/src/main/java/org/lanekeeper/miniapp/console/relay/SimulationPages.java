package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a rule would do, before it is anybody's: from the form while it is filled in, and of a relay that stands. */
@Controller
class SimulationPages {
    private final Relays relays;
    private final RelayFormPage page;
    private final ComparingRules comparing;

    SimulationPages(Relays relays, RelayFormPage page, ComparingRules comparing) {
        this.relays = relays;
        this.page = page;
        this.comparing = comparing;
    }

    @GetMapping("/admin/relays/{id:\\d+}/simulation")
    String ofRelay(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @ModelAttribute("supposed") SimulationForm supposed,
            Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        model.addAttribute("relay", relay);
        try {
            model.addAttribute("comparison", comparing.of(staff, relay.unitCap(), relay.rule(), supposed));
        } catch (UnfitPlanException e) {
            model.addAttribute("unfitField", e.field());
            model.addAttribute("unfit", e.getMessage());
        }
        return "admin/relays/simulation";
    }

    /** The form comes back as it was, with the comparison below it. */
    @PostMapping("/admin/relays/simulation")
    String ofForm(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") RelayForm form,
            @ModelAttribute("rule") RuleForm typed,
            @ModelAttribute("supposed") SimulationForm supposed,
            Model model) {
        try {
            OrderRule rule = typed.rule();
            model.addAttribute("comparison", comparing.of(staff, Math.max(1, form.units()), rule, supposed));
        } catch (UnfitPlanException e) {
            return page.unfit(staff, form, typed, e, model);
        }
        return page.show(staff, form, typed, model);
    }

    /** The sentence while the form is filled in. */
    @PostMapping("/admin/relays/sentence")
    String sentence(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("form") RelayForm form,
            @ModelAttribute("rule") RuleForm typed,
            Model model) {
        model.addAttribute("sentence", page.sentence(staff, form, typed));
        return "admin/relays/rule :: sentence";
    }
}
