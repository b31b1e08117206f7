package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.JudgingEntries;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the committee decides about one entry. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/entries/{number:\\d+}")
class ReviewDesk {
    private final JudgingEntries judging;

    ReviewDesk(JudgingEntries judging) {
        this.judging = judging;
    }

    @PostMapping("/approve")
    String approve(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            RedirectAttributes redirect) {
        try {
            judging.approve(staff, id, number);
            Flash.done(redirect, "第 " + number + " 号已通过。");
        } catch (Refusal e) {
            Flash.refused(redirect, e);
        }
        return "redirect:/admin/relays/" + id + "#reviews";
    }

    /** A place is taken away only with a reason: the household will ask. */
    @PostMapping("/void")
    String strikeOut(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            judging.strikeOut(staff, id, number, reason);
            Flash.done(redirect, "第 " + number + " 号已作废。这个号不会再用。");
        } catch (Refusal e) {
            refuse(redirect, number, e);
        }
        return "redirect:/admin/relays/" + id + "#reviews";
    }

    /** What is wrong with the reason stands beside its field. */
    private static void refuse(RedirectAttributes redirect, int number, Refusal refusal) {
        if (refusal.getStatusCode().isSameCodeAs(HttpStatus.UNPROCESSABLE_CONTENT)) {
            redirect.addFlashAttribute("unfitNumber", String.valueOf(number));
            redirect.addFlashAttribute("unfit", refusal.getBody().getDetail());
        } else {
            Flash.refused(redirect, refusal);
        }
    }
}
