package org.lanekeeper.miniapp.console.stall;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.desk.Slip;
import org.lanekeeper.miniapp.desk.WritingSlip;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The slip of an entry, for a roll of 80 mm or a sheet of A5. */
@Controller
@Hidden
class SlipPages {
    private final Relays relays;
    private final WritingSlip slips;

    SlipPages(Relays relays, WritingSlip slips) {
        this.relays = relays;
        this.slips = slips;
    }

    /**
     * @param print whether it prints itself and leads back to the stall
     */
    @GetMapping("/admin/relays/{id:\\d+}/stall/slips/{number:\\d{1,9}}")
    String slip(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) String print,
            Model model) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        Slip slip = slips.of(relay, number).orElseThrow(Absent.page());
        model.addAttribute("relay", relay);
        model.addAttribute("slip", slip);
        model.addAttribute("qr", QrPicture.inPage(slip.link()));
        model.addAttribute("print", print != null);
        return "admin/stall/slip";
    }
}
