package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.household.Household;
import org.springframework.stereotype.Component;

/** A compound with a gate in the south and one in the north, and visitors who register there. */
@Component
class TwoGates {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Neighbourhood neighbourhood;
    private final Gates gates;
    private final RegisteringVisit registering;
    private final Visits visits;
    private final CollectingNotices notices;
    private final KnownTerms terms;
    private final Clock clock;

    long committee;
    Household household;
    Gate south;
    Gate north;

    TwoGates(
            Neighbourhood neighbourhood,
            Gates gates,
            RegisteringVisit registering,
            Visits visits,
            CollectingNotices notices,
            KnownTerms terms,
            Clock clock) {
        this.neighbourhood = neighbourhood;
        this.gates = gates;
        this.registering = registering;
        this.visits = visits;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    void begin() {
        committee = neighbourhood.committee();
        household = neighbourhood.households(committee, 3).get(0);
        south = gate("南门");
        north = gate("北门");
    }

    private Gate gate(String name) {
        gates.add(committee, household.compoundId(), name, clock.instant());
        return gates.named(household.compoundId(), name).orElseThrow();
    }

    VisitOutcome register(Gate gate, VisitSheets sheet, String key) {
        terms.forget(committee);
        int version = notices.of(committee).version();
        return registering
                .register(gate, sheet.agreedTo(version).done(), VisitWay.PAGE, ZONE, key)
                .join();
    }

    Visit registered(Gate gate, VisitSheets sheet) {
        VisitOutcome outcome = register(gate, sheet, UUID.randomUUID().toString());
        assertThat(outcome).isInstanceOf(VisitOutcome.Registered.class);
        String code = ((VisitOutcome.Registered) outcome).visits().get(0).code();
        return visits.coded(committee, code).orElseThrow();
    }

    /** The fields that have to be put right. */
    List<String> unfit(VisitSheets sheet) {
        VisitOutcome outcome = register(south, sheet, UUID.randomUUID().toString());
        assertThat(outcome).isInstanceOf(VisitOutcome.Unfit.class);
        return ((VisitOutcome.Unfit) outcome)
                .fields().stream().map(UnfitField::field).toList();
    }
}
