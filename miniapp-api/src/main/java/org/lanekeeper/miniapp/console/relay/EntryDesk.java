package org.lanekeeper.miniapp.console.relay;

import java.util.function.Supplier;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.lanekeeper.miniapp.relay.JudgingEntries;
import org.lanekeeper.miniapp.relay.LettingOthersFirst;
import org.lanekeeper.miniapp.relay.RehousingEntries;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the committee does to one entry. Each deed has a reason: the household will ask. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/entries/{number:\\d{1,9}}")
class EntryDesk {
    private final JudgingEntries judging;
    private final RehousingEntries rehousing;
    private final LettingOthersFirst letting;
    private final DrawingEntry drawing;

    EntryDesk(JudgingEntries judging, RehousingEntries rehousing, LettingOthersFirst letting, DrawingEntry drawing) {
        this.judging = judging;
        this.rehousing = rehousing;
        this.letting = letting;
        this.drawing = drawing;
    }

    /** The entry that is dealt with, and who does it. */
    private record Case(Staff staff, long relay, int number) {}

    /** Right away, from the list of the relay; otherwise it is done on the page of the reviews. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/approve")
    String approve(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean stay,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(redirect, () -> judging.approve(staff, id, number), "第 " + number + " 号已通过，会通知这一户。");
        return "redirect:/admin/relays/" + id + (stay ? "/entries/" + number : "#reviews");
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/void")
    String strikeOut(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("typed") EntryDeedForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(
                new Case(staff, id, number),
                Deed.VOID,
                model,
                redirect,
                "已作废，会通知这一户。这个号不会再用。",
                () -> judging.strikeOut(staff, id, number, form.reason(Deed.VOID)));
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/restore")
    String restore(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("typed") EntryDeedForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(
                new Case(staff, id, number),
                Deed.RESTORE,
                model,
                redirect,
                "已恢复，号码和位置不变，会通知这一户。",
                () -> judging.restore(staff, id, number, form.isVerified(), form.reason(Deed.RESTORE)));
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/correct")
    String correct(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("typed") EntryDeedForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(
                new Case(staff, id, number),
                Deed.CORRECT,
                model,
                redirect,
                "的房号已更正，号码和位置不变，会通知这一户。",
                () -> rehousing.correct(staff, id, number, form.goal(), form.reason(Deed.CORRECT)));
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/transfer")
    String transfer(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("typed") EntryDeedForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(
                new Case(staff, id, number),
                Deed.TRANSFER,
                model,
                redirect,
                "已转过去，号码和位置不变，会通知两户。",
                () -> rehousing.transfer(
                        staff, id, number, form.goal(), form.name(), form.phone(), form.reason(Deed.TRANSFER)));
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/yield")
    String letOthersFirst(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @ModelAttribute("typed") EntryDeedForm form,
            Model model,
            RedirectAttributes redirect) {
        return take(
                new Case(staff, id, number),
                Deed.YIELD,
                model,
                redirect,
                "已让号，号码不变，排到后面，会通知这一户。",
                () -> letting.forHousehold(staff, id, number, form.reason(Deed.YIELD)));
    }

    private String take(
            Case one, Deed deed, Model model, RedirectAttributes redirect, String done, Supplier<Entry> change) {
        try {
            change.get();
        } catch (Refusal e) {
            return drawing.refuse(one.staff(), one.relay(), one.number(), deed, e, model);
        }
        Flash.done(redirect, "第 " + one.number() + " 号" + done);
        return "redirect:/admin/relays/" + one.relay() + "/entries/" + one.number();
    }
}
