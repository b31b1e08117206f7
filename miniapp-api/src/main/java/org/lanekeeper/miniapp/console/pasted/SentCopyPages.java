package org.lanekeeper.miniapp.console.pasted;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.lanekeeper.community.pasted.CopyRelation;
import org.lanekeeper.community.pasted.LookingAtPastes;
import org.lanekeeper.community.pasted.UnreadablePasteException;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.pasted.PastedDesk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies that residents sent in the chat: staff say whether they are the group's, and only then do they count. */
@Controller
@Hidden
@RequestMapping("/admin/relays/{id:\\d+}/pasted/sent/{copy:\\d+}")
class SentCopyPages {
    private final Relays relays;
    private final LookingAtPastes looking;
    private final PastedDesk desk;

    SentCopyPages(Relays relays, LookingAtPastes looking, PastedDesk desk) {
        this.relays = relays;
        this.looking = looking;
        this.desk = desk;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return relays.find(staff.committeeId(), id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
    }

    @GetMapping
    String show(@ModelAttribute("relay") Relay relay, @PathVariable long copy, Model model) {
        model.addAttribute(
                "sent",
                looking.waiting(relay).stream()
                        .filter(one -> one.id() == copy)
                        .findFirst()
                        .orElseThrow(Absent.page()));
        return "admin/pasted/sent";
    }

    @PostMapping("/take")
    String take(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable long copy,
            RedirectAttributes redirect) {
        try {
            Optional<CopyRelation> taken = desk.takeSent(staff, relay, copy);
            if (taken.isPresent()) {
                Flash.done(redirect, "收下了：" + taken.get().label() + "。");
            } else {
                Flash.refused(redirect, "这一份已经有人看过了。");
            }
        } catch (UnreadablePasteException e) {
            Flash.refused(redirect, e.getMessage());
        }
        return "redirect:/admin/relays/" + relay.id() + "/pasted";
    }

    @PostMapping("/drop")
    String drop(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @PathVariable long copy,
            RedirectAttributes redirect) {
        if (desk.dropSent(staff, relay, copy)) {
            Flash.done(redirect, "这一份没有收。");
        } else {
            Flash.refused(redirect, "这一份已经有人看过了。");
        }
        return "redirect:/admin/relays/" + relay.id() + "/pasted";
    }
}
