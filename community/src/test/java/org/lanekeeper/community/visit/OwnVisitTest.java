package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.PHONE;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** Visitors see, correct and withdraw what is kept of them. */
@OnRealDatabase
class OwnVisitTest {
    @Autowired
    TwoGates here;

    @Autowired
    Visits visits;

    @Autowired
    VisitPurges purges;

    @Autowired
    OwnVisit own;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        here.begin();
    }

    @Test
    void oneSeesCorrectsAndWithdraws() {
        Visit visit = here.registered(here.south, sheet().of("陈一", NUMBER));
        assertThat(own.find(visit.code(), "13800138001")).isEmpty();
        assertThat(own.find("00000000", PHONE)).isEmpty();
        assertThat(own.find("x".repeat(10_000), "y".repeat(10_000))).isEmpty();
        OwnVisit.Kept kept =
                own.find(visit.code().toLowerCase(), "+86 138 0013 8000").orElseThrow();
        assertThat(own.correctName(kept, "陈壹")).isEqualTo(OwnVisit.Done.DONE);
        assertThat(own.correctName(kept, "")).isEqualTo(OwnVisit.Done.UNFIT);
        kept = own.find(visit.code(), PHONE).orElseThrow();
        assertThat(kept.particulars().name()).isEqualTo("陈壹");
        assertThat(own.withdraw(kept)).isEqualTo(OwnVisit.Done.DONE);
        assertThat(own.find(visit.code(), PHONE)).isEmpty();
        assertThat(visits.coded(here.committee, visit.code()).orElseThrow().state())
                .isEqualTo(VisitState.WITHDRAWN);
        assertThat(purges.certificates(here.committee, 5))
                .extracting(VisitPurges.Certificate::ground)
                .containsExactly(VisitPurges.Ground.WITHDRAWN);
    }

    @Test
    void whoeverIsInsideLeavesBeforeWithdrawing() {
        Visit visit = here.registered(here.south, sheet().of("陈一", NUMBER));
        visits.move(here.committee, visit.id(), VisitState.REGISTERED, VisitState.IN, null, clock.instant());
        OwnVisit.Kept kept = own.find(visit.code(), PHONE).orElseThrow();
        assertThat(own.withdraw(kept)).isEqualTo(OwnVisit.Done.INSIDE);
        assertThat(own.correctName(kept, "陈壹")).isEqualTo(OwnVisit.Done.TOO_LATE);
    }
}
