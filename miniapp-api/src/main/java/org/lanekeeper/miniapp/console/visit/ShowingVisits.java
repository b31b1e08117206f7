package org.lanekeeper.miniapp.console.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.visit.OpeningVisit;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitFlag;
import org.springframework.stereotype.Component;

/** Puts visits into lines of a table, masked. */
@Component
class ShowingVisits {
    private final OpeningVisit opening;
    private final Gates gates;

    ShowingVisits(OpeningVisit opening, Gates gates) {
        this.opening = opening;
        this.gates = gates;
    }

    List<VisitRow> rows(long committeeId, List<Visit> visits) {
        Map<Long, String> names = gateNames(committeeId);
        return visits.stream().map(visit -> row(visit, names)).toList();
    }

    Map<Long, String> gateNames(long committeeId) {
        return gates.of(committeeId).stream().collect(Collectors.toMap(Gate::id, Gate::display));
    }

    Particulars particulars(Visit visit) {
        return opening.of(visit);
    }

    private VisitRow row(Visit visit, Map<Long, String> names) {
        Particulars particulars = opening.of(visit);
        return new VisitRow(
                visit,
                names.getOrDefault(visit.gateId(), ""),
                particulars.maskedName(),
                particulars.maskedPhone(),
                particulars.maskedDocument(),
                visit.flags().stream().map(VisitFlag::label).toList());
    }
}
