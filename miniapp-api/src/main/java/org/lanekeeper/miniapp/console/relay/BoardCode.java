package org.lanekeeper.miniapp.console.relay;

import io.swagger.v3.oas.annotations.Hidden;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The QR code of a relay's public board, large enough for a poster. */
@Controller
@Hidden
class BoardCode {
    private static final int PIXELS = 600;

    private final Relays relays;
    private final SiteSettings site;

    BoardCode(Relays relays, SiteSettings site) {
        this.relays = relays;
        this.site = site;
    }

    @GetMapping(path = "/admin/relays/{id:\\d+}/board.png", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] draw(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        return QrPicture.png(site.link("/b/" + relay.id()), PIXELS);
    }
}
