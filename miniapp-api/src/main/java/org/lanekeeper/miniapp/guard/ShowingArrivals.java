package org.lanekeeper.miniapp.guard;

import java.util.List;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.visit.OpeningVisit;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitFlag;
import org.lanekeeper.community.visit.Visits;
import org.springframework.stereotype.Component;

/** Puts visits into the words of the guard's telephone. */
@Component
class ShowingArrivals {
    private final OpeningVisit opening;
    private final Visits visits;
    private final Gates gates;

    ShowingArrivals(OpeningVisit opening, Visits visits, Gates gates) {
        this.opening = opening;
        this.visits = visits;
        this.gates = gates;
    }

    /** For the list. */
    Arrival brief(Visit visit) {
        return arrival(visit, opening.of(visit).maskedName(), null);
    }

    /** With all that the guard needs to let somebody in: whom, from where, with which vehicle, with whom. */
    Arrival full(Visit visit) {
        Particulars particulars = opening.of(visit);
        return arrival(visit, particulars.maskedName(), particulars);
    }

    private Arrival arrival(Visit visit, String name, Particulars more) {
        return new Arrival(
                visit.code(),
                name,
                visit.door(),
                visit.reason().label(),
                words(visit),
                visit.state(),
                visit.registeredAt().toEpochMilli(),
                visit.validUntil().toEpochMilli(),
                visit.temperature() == null ? "" : visit.temperature().toPlainString(),
                more == null ? null : more.whom(),
                more == null ? null : visit.origin(),
                more == null ? null : visit.transport().label(),
                more == null ? null : more.plate(),
                more == null
                        ? null
                        : gates.find(visit.committeeId(), visit.gateId())
                                .map(Gate::display)
                                .orElse(""),
                more == null
                        ? null
                        : visits.ofParty(visit.committeeId(), visit.party()).size());
    }

    private static List<String> words(Visit visit) {
        return visit.flags().stream().map(VisitFlag::label).toList();
    }
}
