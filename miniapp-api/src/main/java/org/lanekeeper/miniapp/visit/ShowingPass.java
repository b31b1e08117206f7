package org.lanekeeper.miniapp.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.visit.OpeningVisit;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.Pass;
import org.lanekeeper.community.visit.PassCode;
import org.lanekeeper.community.visit.SigningPass;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.Visits;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Component;

/** Finds the passes of those who came together, by the address of one of them. */
@Component
class ShowingPass {
    private final PassLink link;
    private final Visits visits;
    private final Gates gates;
    private final OpeningVisit opening;
    private final SigningPass signing;
    private final ChineseTime time;
    private final Clock clock;

    ShowingPass(
            PassLink link,
            Visits visits,
            Gates gates,
            OpeningVisit opening,
            SigningPass signing,
            ChineseTime time,
            Clock clock) {
        this.link = link;
        this.visits = visits;
        this.gates = gates;
        this.opening = opening;
        this.signing = signing;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param gate where it was registered, in words
     */
    record Shown(String gate, List<PassView> passes, Instant now) {}

    /** Nothing if the address is none of ours, or what it showed is deleted. */
    Optional<Shown> find(String token) {
        return link.read(token).flatMap(visits::ofCode).map(this::shown);
    }

    private Shown shown(Visit visit) {
        Instant now = clock.instant();
        List<PassView> passes = visits.ofParty(visit.committeeId(), visit.party()).stream()
                .map(one -> view(one, now))
                .toList();
        return new Shown(
                gates.find(visit.committeeId(), visit.gateId())
                        .map(Gate::display)
                        .orElse(""),
                passes,
                now);
    }

    private PassView view(Visit visit, Instant now) {
        Particulars particulars = opening.of(visit);
        Verdict verdict = Verdict.of(visit, now);
        boolean good = !visit.isOver(now) && !visit.isWiped();
        return new PassView(
                PassCode.display(visit.code()),
                particulars.maskedName(),
                visit.door(),
                visit.reason().label(),
                verdict.word(),
                verdict.shape(),
                visit.validUntil(),
                time.text(visit.validUntil()),
                good ? signing.sign(Pass.of(visit, particulars)) : "");
    }
}
