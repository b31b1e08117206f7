package org.lanekeeper.miniapp.console.batch;

import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.EndingPlace;
import org.lanekeeper.miniapp.batch.ServingHousehold;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One drawn batch: its sums as they move, its list for the table where goods are handed out, and for the doors. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/batches/{number:\\d+}")
class BatchPages {
    private final Relays relays;
    private final BatchFigures figures;
    private final ServingHousehold serving;
    private final EndingPlace ending;

    BatchPages(Relays relays, BatchFigures figures, ServingHousehold serving, EndingPlace ending) {
        this.ending = ending;
        this.relays = relays;
        this.figures = figures;
        this.serving = serving;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        figures.sums(staff, id, number, model);
        model.addAttribute("relay", relays.find(staff.committeeId(), id).orElseThrow(Absent.page()));
        figures.lines(staff, id, number, model);
        figures.times(staff, id, number, model);
        return "admin/batches/show";
    }

    /** The part that is asked for again every two seconds. */
    @GetMapping("/sums")
    String sums(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        figures.sums(staff, id, number, model);
        return "admin/batches/sums :: sums";
    }

    /** To be printed and held against the shelf. */
    @GetMapping("/account")
    String account(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number, Model model) {
        show(staff, id, number, model);
        figures.counted(staff, id, number, model);
        return "admin/batches/account";
    }

    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/carry")
    String carry(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String building,
            Model model) {
        figures.sums(staff, id, number, model);
        model.addAttribute("relay", relays.find(staff.committeeId(), id).orElseThrow(Absent.page()));
        figures.carried(staff, id, number, building, model);
        return "admin/batches/carry";
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/carry/{entry:\\d+}")
    String carried(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable int entry,
            @RequestParam(defaultValue = "false") boolean paid,
            @RequestParam(defaultValue = "") String building,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(
                redirect, () -> serving.carried(staff, id, entry, paid), "第 " + entry + " 号已送到，已记下。点错了，请在名单上点「撤销」。");
        return stillToCarry(id, number, building, redirect);
    }

    /** It was ticked by mistake. */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/carry/{entry:\\d+}/undo")
    String undo(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable int entry,
            @RequestParam(defaultValue = "") String building,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(
                redirect,
                () -> ending.undo(staff, id, entry, EntryReason.read(EntryReason.Deed.UNDO, null, null)),
                "第 " + entry + " 号的「已送到」已撤销，还要送。送到时记了收款的，也一起撤销了。");
        return stillToCarry(id, number, building, redirect);
    }

    private static String stillToCarry(long id, int number, String building, RedirectAttributes redirect) {
        redirect.addAttribute("building", building);
        return "redirect:/admin/relays/" + id + "/batches/" + number + "/carry";
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/decline/{entry:\\d+}")
    String decline(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable int entry,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(
                redirect, () -> serving.decline(staff, id, entry), "第 " + entry + " 号不要了，已退回，会通知这一户。点错了，请在名单上点「撤销」。");
        return "redirect:/admin/relays/" + id + "/batches/" + number + (staff.isBlockOwner() ? "/carry" : "");
    }

    /**
     * It was ticked by mistake.
     *
     * @param building given on the list of what is to be carried, which is shown again
     */
    @ForBlockOwners(About.ENTRY)
    @PostMapping("/decline/{entry:\\d+}/undo")
    String undoDecline(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable int entry,
            @RequestParam(required = false) String building,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(
                redirect,
                () -> ending.undoDecline(staff, id, entry),
                "第 " + entry + " 号" + EndingPlace.End.DECLINE_UNDONE.done());
        return building != null
                ? stillToCarry(id, number, building, redirect)
                : "redirect:/admin/relays/" + id + "/batches/" + number;
    }
}
