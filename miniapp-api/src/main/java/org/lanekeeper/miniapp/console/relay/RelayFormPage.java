package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.relay.UnfitPlanException;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands on the form of a relay besides the typed: the buildings to tick, and the rule in words. */
@Component
class RelayFormPage {
    private final EligibleBuildings buildings;

    RelayFormPage(EligibleBuildings buildings) {
        this.buildings = buildings;
    }

    String show(Staff staff, RelayForm form, RuleForm rule, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rule", rule);
        if (!model.containsAttribute("supposed")) {
            model.addAttribute("supposed", new SimulationForm(null, null, null, null));
        }
        model.addAttribute("choices", buildings.of(staff.committeeId()));
        model.addAttribute("sentence", sentence(staff, form, rule));
        return "admin/relays/edit";
    }

    String unfit(Staff staff, RelayForm form, RuleForm rule, UnfitPlanException e, Model model) {
        model.addAttribute("unfitField", e.field());
        model.addAttribute("unfit", e.getMessage());
        return show(staff, form, rule, model);
    }

    /** The rule as residents will read it, or what is still wrong with it. */
    String sentence(Staff staff, RelayForm form, RuleForm typed) {
        try {
            OrderRule rule = typed.rule();
            return RuleSentence.of(rule, Math.max(1, form.units()), buildings.named(staff.committeeId(), rule));
        } catch (UnfitPlanException e) {
            return "还差一点：" + e.getMessage();
        }
    }
}
