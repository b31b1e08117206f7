package org.lanekeeper.miniapp.console.call;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.Call;
import org.lanekeeper.community.notice.CallList;
import org.lanekeeper.community.notice.CallOutcome;
import org.lanekeeper.community.notice.TakingCalls;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Doors;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.notice.TellingHouseholds;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One household at a time before the worker, the rest of the list beside it. */
@Controller
class CallDesk {
    private static final int MOST = 500;

    private final CallList calls;
    private final TellingHouseholds telling;
    private final TakingCalls taking;
    private final Households households;

    CallDesk(CallList calls, TellingHouseholds telling, TakingCalls taking, Households households) {
        this.households = households;
        this.calls = calls;
        this.telling = telling;
        this.taking = taking;
    }

    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/admin/calls")
    String next(@AuthenticationPrincipal Staff staff, @RequestParam(required = false) Long call, Model model) {
        List<Call> open = calls.open(staff.committeeId(), staff.owner(), MOST);
        Optional<Call> wanted = open.stream()
                .filter(it -> call != null && it.deliveryId() == call)
                .findFirst();
        wanted.ifPresent(it -> taking.take(staff.committeeId(), it.deliveryId(), staff.id()));
        Optional<Call> current = wanted.or(() -> taking.next(staff.committeeId(), staff.id(), open));
        return page(staff, open, current, false, model);
    }

    @ForBlockOwners(About.CALL)
    @PostMapping("/admin/calls/{id:\\d+}/reveal")
    String reveal(
            @AuthenticationPrincipal Staff staff, @PathVariable long id, Model model, RedirectAttributes redirect) {
        Call call;
        try {
            call = telling.reveal(staff, id);
        } catch (Refusal e) {
            Flash.refused(redirect, e);
            return "redirect:/admin/calls";
        }
        return page(staff, calls.open(staff.committeeId(), staff.owner(), MOST), Optional.of(call), true, model);
    }

    @ForBlockOwners(About.CALL)
    @PostMapping("/admin/calls/{id:\\d+}/outcome")
    String settle(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam CallOutcome outcome,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        Call call = calls.find(staff.committeeId(), id).orElseThrow(Absent.page());
        String who = (call.number() > 0 ? "第 " + call.number() + " 号 " : "")
                + call.address().display();
        Flash.doneOrRefused(
                redirect, () -> telling.record(staff, id, outcome, note), who + "：" + outcome.label() + "，已记下。");
        return "redirect:/admin/calls";
    }

    @ForBlockOwners(About.CALL)
    @PostMapping("/admin/calls/{id:\\d+}/phone")
    String addPhone(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes redirect) {
        try {
            telling.addPhone(staff, id, phone);
            int left = households.sizeOf(staff.committeeId(), staff.owner()).withoutMobile();
            Flash.done(redirect, "手机号记下了，以后也收得到短信。" + (left == 0 ? "现在每一户都有手机号了。" : "还有 " + left + " 户没有手机号。"));
        } catch (Refusal e) {
            redirect.addFlashAttribute("typedPhone", phone);
            redirect.addFlashAttribute("unfitPhone", e.getBody().getDetail());
        }
        return "redirect:/admin/calls?call=" + id;
    }

    /** For whoever goes there: in the order of the doors. */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/admin/calls/print")
    String print(@AuthenticationPrincipal Staff staff, Model model) {
        List<Call> open = calls.open(staff.committeeId(), staff.owner(), MOST);
        model.addAttribute(
                "calls",
                open.stream().sorted(Doors.order(Call::compound, Call::address)).toList());
        return "admin/calls/print";
    }

    private String page(Staff staff, List<Call> open, Optional<Call> current, boolean revealed, Model model) {
        current.ifPresent(call -> {
            model.addAttribute("tries", calls.tries(staff.committeeId(), call.deliveryId()));
        });
        model.addAttribute("calls", open);
        model.addAttribute("current", current.orElse(null));
        model.addAttribute("revealed", revealed);
        model.addAttribute("others", taking.others(staff.committeeId(), staff.id()));
        model.addAttribute("roster", households.sizeOf(staff.committeeId(), staff.owner()));
        model.addAttribute("outcomes", CallOutcome.values());
        return "admin/calls/index";
    }
}
