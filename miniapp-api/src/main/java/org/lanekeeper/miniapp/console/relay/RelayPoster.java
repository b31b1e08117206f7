package org.lanekeeper.miniapp.console.relay;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What hangs in the lobbies: one sheet of A4 with the way to the page on which everybody can sign up. */
@Controller
@Hidden
class RelayPoster {
    private final Relays relays;
    private final SiteSettings site;

    RelayPoster(Relays relays, SiteSettings site) {
        this.relays = relays;
        this.site = site;
    }

    @GetMapping("/admin/relays/{id:\\d+}/poster")
    String print(@AuthenticationPrincipal Staff staff, @PathVariable long id, Model model) {
        Relay relay = relays.find(staff.committeeId(), id)
                .filter(it -> it.state() != RelayState.DRAFT)
                .orElseThrow(Absent.page());
        String page = site.link("/r/" + relay.id());
        model.addAttribute("relay", relay);
        model.addAttribute("rule", RuleSentence.of(relay));
        model.addAttribute("qr", QrPicture.inPage(page));
        model.addAttribute("address", page.replaceFirst("^https?://", ""));
        return "admin/relays/poster";
    }
}
