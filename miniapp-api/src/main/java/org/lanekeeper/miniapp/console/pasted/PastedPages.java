package org.lanekeeper.miniapp.console.pasted;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.pasted.EnteringRows.Entered;
import org.lanekeeper.community.pasted.LookingAtPastes;
import org.lanekeeper.community.pasted.Pasted;
import org.lanekeeper.community.pasted.PastedList;
import org.lanekeeper.community.pasted.RowStanding;
import org.lanekeeper.community.pasted.UnreadablePasteException;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.Page;
import org.lanekeeper.miniapp.pasted.PastedDesk;
import org.lanekeeper.miniapp.pasted.WritingOfficialList;
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

/** The relay of a group: pasted, kept, looked at, entered. What was pasted is there again whenever the page is opened. */
@Controller
@Hidden
@RequestMapping("/admin/relays/{id:\\d+}/pasted")
class PastedPages {
    private static final int ROWS = 100;

    private final Relays relays;
    private final LookingAtPastes looking;
    private final PastedDesk desk;
    private final WritingOfficialList official;
    private final Clock clock;

    PastedPages(Relays relays, LookingAtPastes looking, PastedDesk desk, WritingOfficialList official, Clock clock) {
        this.relays = relays;
        this.looking = looking;
        this.desk = desk;
        this.official = official;
        this.clock = clock;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return relays.find(staff.committeeId(), id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
    }

    @GetMapping
    String show(
            @ModelAttribute("relay") Relay relay,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PastedList list = looking.list(relay);
        PastedShow shown = PastedShow.of(show);
        List<RowStanding> rows = shown.of(list);
        Page part = new Page(page, ROWS, rows.size(), "/admin/relays/" + relay.id() + "/pasted?show=" + shown.name());
        model.addAttribute("list", list);
        model.addAttribute(
                "rows", rows.stream().skip(part.skipped()).limit(ROWS).toList());
        model.addAttribute("links", shown.links(list));
        model.addAttribute("show", shown.name());
        model.addAttribute("page", part);
        model.addAttribute("copies", looking.copies(relay));
        model.addAttribute("sent", looking.waiting(relay));
        return "admin/pasted/index";
    }

    @PostMapping
    String paste(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            RedirectAttributes redirect) {
        Instant at = clock.instant();
        try {
            Pasted pasted = desk.take(staff, relay, text, sure, at);
            if (pasted instanceof Pasted.PerhapsAnother another) {
                model.addAttribute("text", text);
                model.addAttribute("another", another);
                return "admin/pasted/again";
            }
            Flash.done(redirect, saying((Pasted.Taken) pasted));
            return "redirect:/admin/relays/" + relay.id() + "/pasted";
        } catch (UnreadablePasteException e) {
            model.addAttribute("text", text);
            model.addAttribute("unfit", e.getMessage());
            return "admin/pasted/again";
        }
    }

    private static String saying(Pasted.Taken taken) {
        String cut = String.join(
                "",
                taken.rows().doubts().stream()
                        .map(doubt -> "注意：" + doubt.label() + "。")
                        .toList());
        String read = "读到 " + taken.rows().rows().size() + " 行，已经保存。";
        return switch (taken.relation()) {
            case FIRST -> read + cut;
            case SAME -> "和以前粘贴过的一样，没有变化。" + cut;
            case NEWER, OLDER, FORKED -> read + "这一份" + taken.relation().label() + "。" + cut;
        };
    }

    @PostMapping("/enter")
    String enter(
            @AuthenticationPrincipal Staff staff, @ModelAttribute("relay") Relay relay, RedirectAttributes redirect) {
        List<Entered> entered = desk.enterReady(staff, relay);
        long numbered = entered.stream()
                .filter(one -> one.outcome() instanceof JoinOutcome.Accepted)
                .count();
        if (numbered > 0) {
            Flash.done(redirect, numbered + " 户登记好了，都有号了。");
        }
        long busy = entered.stream()
                .filter(one -> one.outcome() instanceof JoinOutcome.Busy)
                .count();
        if (busy > 0) {
            Flash.refused(redirect, "系统正忙，" + busy + " 户还没有登记。请再按一次，不会重复。");
        } else if (numbered < entered.size()) {
            Flash.refused(redirect, (entered.size() - numbered) + " 户没有登记上，原因写在各行。");
        }
        return "redirect:/admin/relays/" + relay.id() + "/pasted";
    }

    /** Numbers as text for the group. */
    @GetMapping("/results")
    String results(
            @ModelAttribute("relay") Relay relay,
            @RequestParam(defaultValue = "false") boolean everybody,
            Model model) {
        model.addAttribute("parts", official.parts(relay, everybody));
        model.addAttribute("everybody", everybody);
        return "admin/pasted/results";
    }
}
