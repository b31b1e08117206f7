package org.lanekeeper.miniapp.signup;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.household.FormCode;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.relay.SignUp;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form filled in at home: what was typed comes back as a QR code for the stall, and nothing of it is kept. It can be
 * filled in before the relay opens.
 */
@Controller
@Hidden
class FormPages {
    private final PublicRelay relays;

    FormPages(PublicRelay relays) {
        this.relays = relays;
    }

    @GetMapping("/r/{id:\\d{1,18}}/form")
    ModelAndView blank(@PathVariable long id, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return relays.find(id).map(relay -> page(relay, SignupForm.blank())).orElseGet(SignupPages::absent);
    }

    @PostMapping("/r/{id:\\d{1,18}}/form")
    ModelAndView filled(@PathVariable long id, @ModelAttribute("form") SignupForm form, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Optional<Relay> relay = relays.find(id);
        if (relay.isEmpty()) {
            return SignupPages.absent();
        }
        PublicRelay.Head head = relays.head(relay.get());
        Faults faults = Faults.in(form);
        if (!faults.isEmpty()) {
            return again(relay.get(), form, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            SignUp.Read read = form.signUp().read();
            if (read.name().length() > EntryText.LONGEST_NAME) {
                throw Refusal.unfit("unfit-entry", "name", "姓名太长，最多 " + EntryText.LONGEST_NAME + " 个字。");
            }
            Optional<Compound> compound = head.compounds().stream()
                    .filter(it -> it.name().equals(read.compound()))
                    .findFirst();
            if (compound.isEmpty() && !head.compounds().isEmpty()) {
                throw Refusal.unfit("unfit-entry", "compound", "请选您家在哪个小区。");
            }
            FormCode code = new FormCode(
                    compound.map(Compound::id).orElse(0L),
                    read.address(),
                    read.name(),
                    read.phone(),
                    Math.min(read.quantity(), head.unitCap()));
            return new ModelAndView("signup/filled")
                    .addObject("head", head)
                    .addObject("place", read.compound() + read.address().display())
                    .addObject("code", code)
                    .addObject("qr", QrPicture.inPage(code.write()));
        } catch (Refusal refusal) {
            return again(relay.get(), form, Faults.of(refusal), refusal.getStatusCode());
        }
    }

    private ModelAndView again(Relay relay, SignupForm form, Faults faults, HttpStatusCode status) {
        ModelAndView page = page(relay, form).addObject("unfit", faults.byField());
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(Relay relay, SignupForm form) {
        return new ModelAndView("signup/form")
                .addObject("head", relays.head(relay))
                .addObject("form", form)
                .addObject("unfit", Faults.none().byField());
    }
}
