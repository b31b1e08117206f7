package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.relay.DrawingRanks;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Draws lots after the end of a relay. */
@Controller
class LotsPages {
    private final DrawingRanks drawing;

    LotsPages(DrawingRanks drawing) {
        this.drawing = drawing;
    }

    @PostMapping("/admin/relays/{id:\\d+}/draw")
    String draw(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(
                redirect,
                () -> drawing.draw(staff, id, EntryReason.typed(EntryReason.Deed.DRAW, ground, note)),
                "摇号完成，名次已经公布在公示页上。");
        return "redirect:/admin/relays/" + id;
    }
}
