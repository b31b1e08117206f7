package org.lanekeeper.miniapp.console.roster;

import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.household.HandDeliveries;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdTags;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.household.MarkingHandDelivery;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One household of the roster: who it is, by an audited look, and its mobile number. */
@Controller
@RequestMapping("/admin/roster/{id:\\d+}")
class HouseholdPages {
    private final Households households;
    private final HouseholdTags tags;
    private final HandDeliveries handDeliveries;
    private final MarkingHandDelivery marking;
    private final LoggedOperations operations;
    private final Clock clock;

    HouseholdPages(
            Households households,
            HouseholdTags tags,
            HandDeliveries handDeliveries,
            MarkingHandDelivery marking,
            LoggedOperations operations,
            Clock clock) {
        this.handDeliveries = handDeliveries;
        this.marking = marking;
        this.households = households;
        this.tags = tags;
        this.operations = operations;
        this.clock = clock;
    }

    @ForBlockOwners(About.HOUSEHOLD)
    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        return page(model, find(staff, id), false);
    }

    /** Shows name and number once; who looked is noted first. */
    @ForBlockOwners(About.HOUSEHOLD)
    @PostMapping("/reveal")
    String reveal(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Household household = find(staff, id);
        operations.note(staff, Operation.HOUSEHOLD_REVEAL.on(Subject.household(id)));
        return page(model, household, true);
    }

    /** An empty number takes the mobile away: nobody is to be reached by it any more. */
    @ForBlockOwners(About.HOUSEHOLD)
    @PostMapping("/phone")
    String correct(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            RedirectAttributes redirect) {
        Household household = find(staff, id);
        String read = Mobile.read(phone).orElse(null);
        if (read == null && !phone.isBlank()) {
            model.addAttribute("typed", phone);
            model.addAttribute("unfit", "请写 11 位手机号。没有手机就留空。");
            return page(model, household, false);
        }
        operations.run(
                staff,
                () -> households.correctPhone(staff.committeeId(), id, read, clock.instant()),
                changed -> Optional.of(Operation.HOUSEHOLD_PHONE.on(Subject.household(id), read == null ? "删除" : "")));
        Flash.done(redirect, read == null ? "已删除这一户的手机号。" : "手机号已保存。");
        return "redirect:/admin/roster/" + id;
    }

    private Household find(Staff staff, long id) {
        return households.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    /** Whether goods are carried to this household from now on. */
    @ForBlockOwners(About.HOUSEHOLD)
    @PostMapping("/carry")
    String carry(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean carry,
            RedirectAttributes redirect) {
        marking.household(staff, id, carry);
        Flash.done(redirect, carry ? "以后送上门，不再发消息叫这一户来领。" : "以后由这一户自己来领。");
        return "redirect:/admin/roster/" + id;
    }

    /** A word of the committee's own, to choose an audience by. */
    @ForBlockOwners(About.HOUSEHOLD)
    @PostMapping("/tags")
    String tag(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "false") boolean remove,
            RedirectAttributes redirect) {
        find(staff, id);
        String word = tag.strip();
        if (word.isEmpty() || word.length() > HouseholdTags.LONGEST) {
            Flash.refused(redirect, "标签请写 1 到 " + HouseholdTags.LONGEST + " 个字，例如：独居老人。");
            return "redirect:/admin/roster/" + id;
        }
        operations.run(
                staff,
                () -> remove
                        ? tags.remove(staff.committeeId(), id, word)
                        : tags.add(staff.committeeId(), word, id, staff.id(), clock.instant()),
                changed -> changed == 1
                        ? Optional.of(Operation.HOUSEHOLD_TAG.on(Subject.household(id), remove ? "去掉" : "贴上"))
                        : Optional.empty());
        Flash.done(redirect, remove ? "已去掉标签。" : "已贴上标签。");
        return "redirect:/admin/roster/" + id;
    }

    private String page(Model model, Household household, boolean revealed) {
        model.addAttribute("tags", tags.of(household.committeeId(), household.id()));
        model.addAttribute("carry", handDeliveries.is(household.committeeId(), household.id()));
        model.addAttribute("household", household);
        model.addAttribute("revealed", revealed);
        return "admin/roster/household";
    }
}
