package org.lanekeeper.miniapp.console.relay;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.console.Operation;
import org.lanekeeper.miniapp.operation.LoggedOperations;
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
    private static final int REASON_LENGTH = 200;

    private final ModeratingEntries moderating;
    private final LoggedOperations operations;

    ReviewDesk(ModeratingEntries moderating, LoggedOperations operations) {
        this.moderating = moderating;
        this.operations = operations;
    }

    @PostMapping("/approve")
    String approve(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            RedirectAttributes redirect) {
        boolean done = noted(
                staff,
                Operation.ENTRY_APPROVE,
                subject(id, number),
                "",
                () -> moderating.approve(staff.committeeId(), id, number));
        tell(redirect, done, "第 " + number + " 号已通过。");
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
        String why = reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            redirect.addFlashAttribute("unfitNumber", String.valueOf(number));
            redirect.addFlashAttribute("unfit", why.isEmpty() ? "请写作废的原因，居民会来问。" : "原因最多 200 个字。");
            return "redirect:/admin/relays/" + id + "#reviews";
        }
        boolean done = noted(
                staff,
                Operation.ENTRY_VOID,
                subject(id, number),
                why,
                () -> moderating.strikeOut(staff.committeeId(), id, number));
        tell(redirect, done, "第 " + number + " 号已作废。这个号不会再用。");
        return "redirect:/admin/relays/" + id + "#reviews";
    }

    private boolean noted(Staff staff, Operation operation, String subject, String reason, BooleanSupplier work) {
        return operations.run(
                staff,
                work::getAsBoolean,
                done -> done ? Optional.of(operation.on(subject, reason)) : Optional.empty());
    }

    private static String subject(long relay, int number) {
        return "relay " + relay + " number " + number;
    }

    private static void tell(RedirectAttributes redirect, boolean done, String text) {
        if (done) {
            Flash.done(redirect, text);
        } else {
            Flash.refused(redirect, "没有改动：这个号已经处理过，或者已经叫号了。");
        }
    }
}
