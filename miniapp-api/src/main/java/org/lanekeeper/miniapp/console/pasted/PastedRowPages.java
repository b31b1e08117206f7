package org.lanekeeper.miniapp.console.pasted;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.lanekeeper.community.pasted.DecidingRows.Decided;
import org.lanekeeper.community.pasted.EnteringRows.Entered;
import org.lanekeeper.community.pasted.LookingAtPastes;
import org.lanekeeper.community.pasted.RowStanding;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.pasted.PastedDesk;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.relay.JudgingEntries;
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

/** One row of a group's relay: put right and entered, left out, or its number taken back. */
@Controller
@Hidden
@RequestMapping("/admin/relays/{id:\\d+}/pasted/rows/{row:\\d{1,6}}")
class PastedRowPages {
    private final Relays relays;
    private final LookingAtPastes looking;
    private final PastedDesk desk;
    private final JudgingEntries judging;

    PastedRowPages(Relays relays, LookingAtPastes looking, PastedDesk desk, JudgingEntries judging) {
        this.relays = relays;
        this.looking = looking;
        this.desk = desk;
        this.judging = judging;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return relays.find(staff.committeeId(), id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
    }

    private RowStanding row(Relay relay, int row) {
        return looking.list(relay).row(row).orElseThrow(Absent.page());
    }

    @GetMapping
    String show(
            @ModelAttribute("relay") Relay relay,
            @PathVariable int row,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        RowStanding found = row(relay, row);
        model.addAttribute("it", found);
        model.addAttribute("form", RowForm.of(found, show));
        return "admin/pasted/row";
    }

    /** As it stands. */
    @PostMapping("/enter")
    String enter(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable int row,
            @ModelAttribute("form") RowForm form,
            RedirectAttributes redirect) {
        enter(staff, relay, row, redirect);
        return back(relay, row, form);
    }

    /** As it was put right. */
    @PostMapping("/correct")
    String correct(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable int row,
            @ModelAttribute("form") RowForm form,
            Model model,
            RedirectAttributes redirect) {
        RowStanding found = row(relay, row);
        Decided decided = desk.correct(staff, relay, row, form.version(), form.correction(found));
        if (decided instanceof Decided.Unfit unfit) {
            return unfit(found, form, unfit, model);
        }
        enter(staff, relay, row, redirect);
        return back(relay, row, form);
    }

    private void enter(Staff staff, Relay relay, int row, RedirectAttributes redirect) {
        Optional<Entered> entered = desk.enter(staff, relay, row);
        if (entered.isEmpty()) {
            RowStanding found = row(relay, row);
            String why = found.entry() != null
                    ? "这一行已经有号了：第 " + found.entry().number() + " 号。"
                    : String.join("", found.words());
            Flash.refused(redirect, why.isEmpty() ? "这一行现在不能登记。" : why);
        } else if (entered.get().outcome() instanceof JoinOutcome.Accepted) {
            Flash.done(redirect, PastedDesk.inWords(entered.get()) + "。");
        } else {
            Flash.refused(redirect, PastedDesk.inWords(entered.get()));
        }
    }

    @PostMapping("/dismiss")
    String dismiss(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable int row,
            @ModelAttribute("form") RowForm form,
            Model model,
            RedirectAttributes redirect) {
        RowStanding found = row(relay, row);
        Decided decided = desk.dismiss(staff, relay, row, form.version(), form.reason());
        return done(relay, found, form, decided, "这一行不登记。想登记，随时可以再改。", model, redirect);
    }

    /** The entry stays, whatever the group says. */
    @PostMapping("/keep")
    String keep(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable int row,
            @ModelAttribute("form") RowForm form,
            Model model,
            RedirectAttributes redirect) {
        RowStanding found = row(relay, row);
        Decided decided = desk.keep(staff, relay, row, form.version());
        return done(relay, found, form, decided, "登记照旧。", model, redirect);
    }

    /** The household has taken it back in the group: its number ends, and stays visible. */
    @PostMapping("/withdraw")
    String withdraw(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable int row,
            @ModelAttribute("form") RowForm form,
            RedirectAttributes redirect) {
        RowStanding found = row(relay, row);
        if (found.entry() == null) {
            throw Absent.page().get();
        }
        EntryReason reason = EntryReason.read(EntryReason.Deed.VOID, Ground.HOUSEHOLD, "在群里撤回");
        int number = found.entry().number();
        Flash.doneOrRefused(
                redirect, () -> judging.strikeOut(staff, relay.id(), number, reason), "第 " + number + " 号已经退掉，会告诉这一户。");
        return back(relay, row, form);
    }

    private static String done(
            Relay relay,
            RowStanding found,
            RowForm form,
            Decided decided,
            String words,
            Model model,
            RedirectAttributes redirect) {
        if (decided instanceof Decided.Unfit unfit) {
            return unfit(found, form, unfit, model);
        }
        if (decided instanceof Decided.Unknown) {
            throw Absent.page().get();
        }
        Flash.done(redirect, words);
        return back(relay, found.id(), form);
    }

    /** With everything that was typed. */
    private static String unfit(RowStanding found, RowForm form, Decided.Unfit unfit, Model model) {
        model.addAttribute("it", found);
        // what has changed meanwhile is on the page now
        model.addAttribute(
                "form",
                new RowForm(
                        found.version(),
                        form.place(),
                        form.household(),
                        form.name(),
                        form.phone(),
                        form.quantity(),
                        form.reason(),
                        form.show()));
        model.addAttribute("unfit", unfit.words());
        model.addAttribute("unfitField", unfit.field());
        model.addAttribute("choices", unfit.choices());
        return "admin/pasted/row";
    }

    private static String back(Relay relay, int row, RowForm form) {
        return "redirect:/admin/relays/" + relay.id() + "/pasted?show=" + form.show() + "#row-" + row;
    }
}
