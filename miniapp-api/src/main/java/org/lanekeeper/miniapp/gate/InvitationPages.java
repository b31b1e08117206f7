package org.lanekeeper.miniapp.gate;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.visit.Invitation;
import org.lanekeeper.community.visit.InvitedGates;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Whoever was invited says by which gate they come, and fills in a short form. */
@Controller
@Hidden
class InvitationPages {
    private static final String CODE = "{invitation:[0-9A-Za-z-]{8,30}}";

    private final RegisteringVisit registering;
    private final InvitedGates gates;
    private final SiteSettings site;
    private final ChineseTime time;

    InvitationPages(RegisteringVisit registering, InvitedGates gates, SiteSettings site, ChineseTime time) {
        this.registering = registering;
        this.gates = gates;
        this.site = site;
        this.time = time;
    }

    @GetMapping("/g/i/" + CODE)
    ModelAndView choose(@PathVariable String invitation, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Optional<Invitation> good = registering.invitation(invitation);
        if (good.isEmpty()) {
            return over();
        }
        List<InvitedGates.Way> ways = gates.of(good.get());
        if (ways.isEmpty()) {
            return GateView.message(HttpStatus.OK, "请到门口登记", "到了小区门口，扫墙上的码，或者请门卫帮您登记。");
        }
        String code = good.get().code();
        return ways.size() == 1
                ? new ModelAndView("redirect:/g/" + ways.get(0).poster() + "?invitation=" + code)
                : new ModelAndView("gate/choose").addObject("ways", ways).addObject("invitation", code);
    }

    /** For a guest without a telephone: printed or on somebody else's, the guard scans it. */
    @GetMapping("/g/i/" + CODE + "/card")
    ModelAndView card(@PathVariable String invitation, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return registering
                .invitation(invitation)
                .map(good -> new ModelAndView("gate/card")
                        .addObject("invitation", good)
                        .addObject("until", time.text(good.validUntil()))
                        .addObject("picture", QrPicture.inPage(site.link("/g/i/" + good.code()))))
                .orElseGet(InvitationPages::over);
    }

    private static ModelAndView over() {
        return GateView.message(HttpStatus.NOT_FOUND, "邀请不能用了", "可能用完了、取消了或者过了时间。请邀请您的人再发一个，或到门口扫码登记。");
    }
}
