package org.lanekeeper.miniapp.console.inbox;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.inbox.WorkingInbox;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking, answering, handing over, closing. */
@Controller
@Hidden
@RequestMapping("/admin/inbox/{id:\\d+}")
class TalkSteps {
    private final WorkingInbox inbox;
    private final InboxPages pages;

    TalkSteps(WorkingInbox inbox, InboxPages pages) {
        this.inbox = inbox;
        this.pages = pages;
    }

    @PostMapping("/reply")
    String reply(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam String key,
            Model model) {
        try {
            inbox.reply(staff, id, text, seen, key);
            return back(id);
        } catch (Refusal e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
            model.addAttribute("refusal", e.getBody().getDetail());
            model.addAttribute("text", text);
            model.addAttribute("key", key);
            return pages.page(staff, inbox.look(staff, id), model);
        }
    }

    @PostMapping("/take")
    String take(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        return step(id, redirect, "由您来回复。", () -> inbox.take(staff, id));
    }

    /**
     * @param from who has it on the screen
     * @param to empty puts it back for everybody
     */
    @PostMapping("/hand-over")
    String handOver(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(required = false) Long from,
            @RequestParam(required = false) Long to,
            RedirectAttributes redirect) {
        String done = to == null ? "已放回，同事都可以接手。" : to == staff.id() ? "由您来回复。" : "已转交。";
        return step(id, redirect, done, () -> inbox.handOver(staff, id, from, to));
    }

    @PostMapping("/close")
    String close(@AuthenticationPrincipal Staff staff, @PathVariable long id, RedirectAttributes redirect) {
        step(id, redirect, "已结束。对方再发「人工」会是新的留言。", () -> inbox.close(staff, id));
        return "redirect:/admin/inbox";
    }

    private static String step(long id, RedirectAttributes redirect, String done, Runnable change) {
        Flash.doneOrRefused(redirect, change, done);
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/admin/inbox/" + id;
    }
}
