package org.lanekeeper.miniapp.visit;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lanekeeper.community.visit.OwnVisit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of a visitor, for whoever has code and telephone. Both are sent in the body: addresses are logged. */
@Controller("visitMinePages")
@Hidden
class MinePages {
    private final ReadingOwnVisit reading;

    MinePages(ReadingOwnVisit reading) {
        this.reading = reading;
    }

    @GetMapping("/g/mine")
    ModelAndView ask(HttpServletResponse response) {
        return page(response, "", "", "");
    }

    @PostMapping("/g/mine")
    ModelAndView show(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        ReadingOwnVisit.Found found = reading.find(code, phone, request.getRemoteAddr());
        if (found.kept().isEmpty()) {
            ModelAndView page = page(response, code, phone, found.sentence());
            page.setStatus(found.tooMany() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND);
            return page;
        }
        OwnVisit.Kept kept = found.kept().get();
        return switch (act) {
            case "correct" -> corrected(response, code, phone, name, kept);
            case "withdraw" -> withdrawn(response, code, phone, kept);
            default -> page(response, code, phone, "").addObject("mine", reading.view(kept));
        };
    }

    private ModelAndView corrected(
            HttpServletResponse response, String code, String phone, String name, OwnVisit.Kept kept) {
        String sentence = reading.correct(kept, name);
        Optional<OwnVisit.Kept> after = sentence.isEmpty() ? reading.again(code, phone) : Optional.of(kept);
        return page(response, code, phone, "")
                .addObject("mine", reading.view(after.orElse(kept)))
                .addObject("unfitName", sentence)
                .addObject("done", sentence.isEmpty() ? "改好了。" : "");
    }

    private ModelAndView withdrawn(HttpServletResponse response, String code, String phone, OwnVisit.Kept kept) {
        String sentence = reading.withdraw(kept);
        return sentence.isEmpty()
                ? PassPages.message(HttpStatus.OK, "已经撤回", "您的姓名、证件、电话和来访内容都删掉了，通行码不能再用。要进小区，请到门口重新扫码。")
                        .addObject("done", true)
                : page(response, code, phone, "")
                        .addObject("mine", reading.view(kept))
                        .addObject("unfitWithdraw", sentence);
    }

    private static ModelAndView page(HttpServletResponse response, String code, String phone, String unfit) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("gate/mine")
                .addObject("code", code)
                .addObject("phone", phone)
                .addObject("unfit", unfit);
    }
}
