package org.lanekeeper.miniapp.signup;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.JoinAnswer;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Anybody signs a household up on a phone, without an account and without a script. */
@Controller
@Hidden
class SignupPages {
    private static final String PAGE = "signup/index";

    private final PublicRelay relays;
    private final SigningUpHere signingUp;
    private final SignedUpHere here;
    private final ChineseTime time;
    private final Clock clock;

    SignupPages(PublicRelay relays, SigningUpHere signingUp, SignedUpHere here, ChineseTime time, Clock clock) {
        this.here = here;
        this.relays = relays;
        this.signingUp = signingUp;
        this.time = time;
        this.clock = clock;
    }

    @GetMapping("/r/{id:\\d{1,18}}")
    ModelAndView blank(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return relays.find(id)
                .map(relay -> page(relay, SignupForm.blank(), here.read(request, relay)))
                .orElseGet(SignupPages::absent);
    }

    /** The answer of a number is a page of its own, which may be reloaded and kept. */
    @PostMapping("/r/{id:\\d{1,18}}")
    CompletableFuture<ModelAndView> take(
            @PathVariable long id, @ModelAttribute("form") SignupForm form, HttpServletRequest request) {
        Instant arrivedAt = clock.instant();
        Optional<Relay> relay = relays.find(id);
        if (relay.isEmpty()) {
            return CompletableFuture.completedFuture(absent());
        }
        SignedUpHere.Doors earlier = here.read(request, relay.get());
        Faults faults = Faults.in(form);
        if (!faults.isEmpty()) {
            ModelAndView again = page(relay.get(), form, earlier, faults);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return CompletableFuture.completedFuture(again);
        }
        try {
            return signingUp
                    .submit(relay.get(), form, earlier, request.getRemoteAddr(), arrivedAt)
                    .thenApply(outcome -> answer(relay.get(), form, earlier, outcome))
                    .exceptionally(fault -> refused(relay.get(), form, earlier, fault));
        } catch (Refusal refusal) {
            return CompletableFuture.completedFuture(refused(relay.get(), form, earlier, refusal));
        }
    }

    private ModelAndView answer(Relay relay, SignupForm form, SignedUpHere.Doors earlier, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.AlreadyIn in) {
            return page(relay, form.anew(), earlier)
                    .addObject("already", in.inWords())
                    .addObject("alreadyNumber", in.number());
        }
        JoinAnswer answer = JoinAnswer.of(outcome, time);
        String receipt = ((JoinOutcome.Accepted) outcome).receipt();
        return new ModelAndView("redirect:/r/" + relay.id() + "/mine?number=" + answer.number() + "&receipt=" + receipt
                + "&new=" + here.proof(relay, answer.number()));
    }

    private ModelAndView refused(Relay relay, SignupForm form, SignedUpHere.Doors earlier, Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (!(cause instanceof Refusal refusal)) {
            throw cause instanceof RuntimeException failure ? failure : new CompletionException(cause);
        }
        boolean reused = String.valueOf(refusal.getBody().getType()).endsWith(":key-reused");
        Faults faults = reused ? Faults.one(Faults.NONE, "这一户刚才用这一页登记过。请核对，再点一次「登记」。") : Faults.of(refusal);
        ModelAndView page = page(relay, reused ? form.anew() : form, earlier, faults);
        page.setStatus(refusal.getStatusCode());
        return page;
    }

    private ModelAndView page(Relay relay, SignupForm form, SignedUpHere.Doors earlier) {
        return page(relay, form, earlier, Faults.none());
    }

    private ModelAndView page(Relay relay, SignupForm form, SignedUpHere.Doors earlier, Faults faults) {
        return new ModelAndView(PAGE)
                .addObject("another", !earlier.homes().isEmpty())
                .addObject("head", relays.head(relay))
                .addObject("form", form)
                .addObject("unfit", faults.byField());
    }

    static ModelAndView absent() {
        ModelAndView page = new ModelAndView("phone/message");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page.addObject("title", "没有这个接龙").addObject("text", "可能是链接不完整，或者还没有公布。请重新扫码，或问问居委会。");
    }
}
