package org.lanekeeper.miniapp.visit;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pass on a visitor's telephone. */
@Controller
@Hidden
class PassPages {
    private final ShowingPass showing;
    private final VisitRates rates;
    private final SelfContained contained = new SelfContained("gate/pass");

    PassPages(ShowingPass showing, VisitRates rates) {
        this.showing = showing;
        this.rates = rates;
    }

    @GetMapping("/g/pass/{token:[0-9A-Za-z-]{1,60}}")
    ModelAndView pass(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String address = request.getRemoteAddr();
        if (!rates.mayGuess(address, token)) {
            return message(HttpStatus.TOO_MANY_REQUESTS, "请稍等", "打开得太频繁了，请过一分钟再试。");
        }
        Optional<ShowingPass.Shown> shown = showing.find(token);
        if (shown.isEmpty()) {
            return message(HttpStatus.NOT_FOUND, "没有这个通行码", "可能是链接不完整，或者登记已经到期删除。请在门口重新扫码登记，或请门卫帮忙。");
        }
        rates.right(address, token);
        response.setHeader(SelfContained.HEADER, contained.policy());
        List<String> pictures = shown.get().passes().stream()
                .map(pass -> pass.signed().isEmpty() ? "" : QrPicture.inPage(pass.signed()))
                .toList();
        return new ModelAndView(contained.template())
                .addObject("gate", shown.get().gate())
                .addObject("passes", shown.get().passes())
                .addObject("pictures", pictures)
                .addObject("now", shown.get().now().toEpochMilli());
    }

    static ModelAndView message(HttpStatus status, String title, String text) {
        ModelAndView page = new ModelAndView("phone/message");
        page.setStatus(status);
        return page.addObject("title", title).addObject("text", text);
    }
}
