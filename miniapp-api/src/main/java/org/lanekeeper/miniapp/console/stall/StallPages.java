package org.lanekeeper.miniapp.console.stall;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.desk.AtTheDesk;
import org.lanekeeper.miniapp.desk.DeskAsk;
import org.lanekeeper.miniapp.desk.Recognised;
import org.lanekeeper.miniapp.desk.Recognising;
import org.lanekeeper.miniapp.desk.WritingSlip;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Thirty seconds a person: one line, Enter for the number, Enter for the slip. */
@Controller
@Hidden
@RequestMapping("/admin/relays/{id:\\d+}/stall")
class StallPages {
    private static final String PAGE = "admin/stall/index";

    private final Relays relays;
    private final Recognising recognising;
    private final AtTheDesk desk;
    private final WritingSlip slips;

    StallPages(Relays relays, Recognising recognising, AtTheDesk desk, WritingSlip slips) {
        this.relays = relays;
        this.recognising = recognising;
        this.desk = desk;
        this.slips = slips;
    }

    @ModelAttribute("relay")
    Relay relay(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        return relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
    }

    /**
     * @param last number taken just now, to be read out or printed once more
     */
    @GetMapping
    String blank(
            @ModelAttribute("relay") Relay relay,
            @RequestParam(required = false) Door door,
            @RequestParam(required = false) Integer last,
            Model model) {
        StallForm form = StallForm.blank(door);
        model.addAttribute("form", form);
        model.addAttribute("seen", recognising.recognise(relay, form.ask()));
        model.addAttribute("last", last == null ? null : slips.of(relay, last).orElse(null));
        return PAGE;
    }

    /** Sent while somebody types, so by POST: what people type has no place in the logs of a proxy. */
    @PostMapping("/look")
    String look(
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") StallForm form,
            @RequestHeader(name = "HX-Request", required = false) String inPage,
            Model model) {
        model.addAttribute("seen", seen(relay, form));
        return inPage == null ? PAGE : PAGE + " :: seen";
    }

    private Recognised seen(Relay relay, StallForm form) {
        return recognising.recognise(relay, form.ask());
    }

    @PostMapping
    String take(
            @AuthenticationPrincipal Staff staff,
            @ModelAttribute("relay") Relay relay,
            @ModelAttribute("form") StallForm typed,
            Model model) {
        StallForm form = typed.meant() == null
                ? typed
                : recognising
                        .mended(relay, typed.line(), typed.meant())
                        .map(typed::mended)
                        .orElse(typed);
        model.addAttribute("form", form);
        try {
            DeskAsk ask = form.ask();
            if (desk.take(staff, relay.id(), ask) instanceof AtTheDesk.Answer.Taken taken) {
                String stall = "redirect:/admin/relays/" + relay.id() + "/stall";
                int number = taken.entry().number();
                return form.isTelephone()
                        ? stall + "?door=TELEPHONE&last=" + number
                        : stall + "/slips/" + number + "?print";
            }
            model.addAttribute("form", form.warned());
        } catch (Refusal e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                throw e;
            }
            boolean reused = "urn:lanekeeper:problem:key-reused"
                    .equals(String.valueOf(e.getBody().getType()));
            model.addAttribute("form", reused ? form.anew() : form);
            model.addAttribute(
                    "refusal",
                    reused ? "这一页刚才已经给别人取过号。请核对这一行，再按一次回车。" : e.getBody().getDetail());
        }
        model.addAttribute("seen", seen(relay, form));
        return PAGE;
    }
}
