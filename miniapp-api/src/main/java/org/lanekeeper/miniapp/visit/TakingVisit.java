package org.lanekeeper.miniapp.visit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.visit.PassCode;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.lanekeeper.community.visit.UnfitField;
import org.lanekeeper.community.visit.VisitOutcome;
import org.lanekeeper.community.visit.VisitWay;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Service;

/** A registration from a program, however its request was read. */
@Service
public class TakingVisit {
    private final RegisteringVisit registering;
    private final VisitRates rates;
    private final PassLink link;
    private final SiteSettings site;

    TakingVisit(RegisteringVisit registering, VisitRates rates, PassLink link, SiteSettings site) {
        this.registering = registering;
        this.rates = rates;
        this.link = link;
        this.site = site;
    }

    /** Those who are registered now, in the order in which they were sent. */
    public record Registered(List<One> visits) {}

    /**
     * A visitor.
     *
     * @param code as it is read out
     * @param pass address of the pass
     * @param look whether the guard has to look
     */
    public record One(String code, String pass, Instant validUntil, boolean look) {}

    /**
     * @param key as the request has it, null if it has none
     * @return what is answered once it is durable; a fault is a {@link Refusal}
     */
    public CompletableFuture<Registered> take(Resident resident, GateFace face, VisitRequest visit, String key) {
        String requestKey = RequestKey.of(resident, key);
        if (!rates.mayRegister("m" + resident.id(), "m" + resident.id())) {
            throw Refusal.tooMany("登记得太频繁了，请过几秒再试。", rates.interval());
        }
        return registering
                .register(face.gate(), visit.sheet(), VisitWay.PROGRAM, site.zone(), requestKey)
                .thenApply(this::answer);
    }

    private Registered answer(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Registered registered) {
            return new Registered(registered.visits().stream()
                    .map(kept -> new One(
                            PassCode.display(kept.code()), link.path(kept.code()), kept.validUntil(), kept.look()))
                    .toList());
        }
        if (outcome instanceof VisitOutcome.Unfit unfit) {
            UnfitField first = unfit.fields().get(0);
            throw Refusal.unfit("unfit-visit", first.field(), first.sentence())
                    .with(
                            "fields",
                            unfit.fields().stream().collect(Collectors.toMap(UnfitField::field, UnfitField::sentence)));
        }
        if (outcome instanceof VisitOutcome.OtherContent) {
            throw RequestKey.otherContent();
        }
        if (outcome instanceof VisitOutcome.InvitationOver) {
            throw Refusal.unfit("invitation-over", "invitation", "这个邀请用完了或者取消了。请写去几号楼几室，或请邀请您的人再发一个。");
        }
        if (outcome instanceof VisitOutcome.Closed) {
            throw Refusal.conflict("gate-closed", "这个门现在不登记。请走别的门，或问门卫。");
        }
        VisitOutcome.Busy busy = (VisitOutcome.Busy) outcome;
        throw Refusal.unavailable("系统正忙，还没登记上。请过几秒再试，不会重复登记。", busy.retryAfter());
    }
}
