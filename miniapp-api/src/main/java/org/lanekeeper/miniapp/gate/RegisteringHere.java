package org.lanekeeper.miniapp.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.community.visit.VisitOutcome;
import org.lanekeeper.community.visit.VisitSheet;
import org.lanekeeper.community.visit.VisitWay;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.lanekeeper.miniapp.visit.VisitRates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Takes a form without an account to be written; whatever happens is an outcome, so that the form comes back. */
@Component
class RegisteringHere {
    private static final Logger log = LoggerFactory.getLogger(RegisteringHere.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(3);
    /** Each browser has one, or its form is not taken. */
    private static final String DEVICE = "XSRF-TOKEN";

    private final RegisteringVisit registering;
    private final VisitRates rates;
    private final SiteSettings site;

    RegisteringHere(RegisteringVisit registering, VisitRates rates, SiteSettings site) {
        this.registering = registering;
        this.rates = rates;
        this.site = site;
    }

    CompletableFuture<VisitOutcome> submit(Gate gate, VisitSheet sheet, String key, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, DEVICE);
        String device = cookie == null ? request.getRemoteAddr() : cookie.getValue();
        if (!rates.mayRegister(request.getRemoteAddr(), device)) {
            return CompletableFuture.completedFuture(new VisitOutcome.Busy(rates.interval()));
        }
        try {
            return registering
                    .register(gate, sheet, VisitWay.PAGE, site.zone(), key)
                    .exceptionally(this::busy);
        } catch (RuntimeException fault) {
            return CompletableFuture.completedFuture(busy(fault));
        }
    }

    private VisitOutcome busy(Throwable fault) {
        log.warn("registration not looked at: {}", fault.getClass().getName());
        return new VisitOutcome.Busy(COME_AGAIN);
    }

    static Refusal refusal(VisitOutcome outcome) {
        Duration wait = outcome instanceof VisitOutcome.Busy busy ? busy.retryAfter() : COME_AGAIN;
        return Refusal.unavailable("系统正忙，还没登记上。您填的内容都在，请过几秒再按一次「登记」。按两次也只登记一次。", wait);
    }
}
