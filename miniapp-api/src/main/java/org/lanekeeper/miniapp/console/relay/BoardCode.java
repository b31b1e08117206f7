package org.lanekeeper.miniapp.console.relay;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.console.Absent;
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
    byte[] draw(@AuthenticationPrincipal Staff staff, @PathVariable long id) throws IOException, WriterException {
        Relay relay = relays.find(staff.committeeId(), id).orElseThrow(Absent.page());
        BitMatrix code =
                new QRCodeWriter().encode(site.link("/b/" + relay.id()), BarcodeFormat.QR_CODE, PIXELS, PIXELS);
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(code, "png", image);
        return image.toByteArray();
    }
}
