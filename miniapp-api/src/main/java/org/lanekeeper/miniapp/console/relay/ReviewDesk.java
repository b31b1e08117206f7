package org.lanekeeper.miniapp.console.relay;

import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.relay.ComparingWithRegister;
import org.lanekeeper.miniapp.relay.JudgingEntries;
import org.lanekeeper.miniapp.relay.Review;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entries under review, side by side with the register; those that are right are ticked and approved at once. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/reviews")
class ReviewDesk {
    private final Relays relays;
    private final Entries entries;
    private final ComparingWithRegister comparing;
    private final JudgingEntries judging;

    ReviewDesk(Relays relays, Entries entries, ComparingWithRegister comparing, JudgingEntries judging) {
        this.relays = relays;
        this.entries = entries;
        this.comparing = comparing;
        this.judging = judging;
    }

    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping
    String show(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        return page(staff, relay, comparing.inReview(staff, id), false, model);
    }

    /** Names and numbers once; who looked is noted first. */
    @ForBlockOwners(About.ONLY_OWN)
    @PostMapping("/reveal")
    String reveal(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        return page(staff, relay, comparing.reveal(staff, id), true, model);
    }

    @ForBlockOwners(About.ONLY_OWN)
    @PostMapping("/approve")
    String approve(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(required = false) List<Integer> numbers,
            RedirectAttributes redirect) {
        if (numbers == null || numbers.isEmpty()) {
            Flash.refused(redirect, "还没有勾选。请先勾选核对好的，再点“通过”。");
        } else {
            int approved = judging.approve(staff, id, numbers);
            Flash.done(redirect, approved + " 户已通过，会通知他们。");
        }
        return "redirect:/admin/relays/" + id + "/reviews";
    }

    private String page(Staff staff, Relay relay, List<Review> reviews, boolean revealed, Model model) {
        model.addAttribute("relay", relay);
        model.addAttribute("reviews", reviews);
        model.addAttribute(
                "inReview",
                entries.tallyOf(staff.committeeId(), relay.id(), staff.owner()).inReview());
        model.addAttribute("revealed", revealed);
        return "admin/relays/reviews";
    }
}
