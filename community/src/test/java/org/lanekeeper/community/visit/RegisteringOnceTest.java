package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.visit.TwoGates.ZONE;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is sent again, by whomever and at the same time, is one visit. */
@OnRealDatabase
class RegisteringOnceTest {
    @Autowired
    TwoGates here;

    @Autowired
    RegisteringVisit registering;

    @Autowired
    Visits visits;

    @Autowired
    VisitLookups lookups;

    @Autowired
    OpeningVisit opening;

    @Autowired
    CollectingNotices notices;

    @Autowired
    KnownTerms terms;

    @Autowired
    FindingDoor doors;

    @Autowired
    VisitSettings visitSettings;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        here.begin();
    }

    @Test
    void sentTwiceRegistersOnce() {
        VisitOutcome first = here.register(here.south, sheet().of("陈一", NUMBER), "key-" + here.committee);
        VisitOutcome second = here.register(here.south, sheet().of("陈一", NUMBER), "key-" + here.committee);
        VisitOutcome other = here.register(here.south, sheet().of("陈二", NUMBER), "key-" + here.committee);
        assertThat(((VisitOutcome.Registered) second).visits()).isEqualTo(((VisitOutcome.Registered) first).visits());
        assertThat(((VisitOutcome.Registered) second).repeated()).isTrue();
        assertThat(other).isInstanceOf(VisitOutcome.OtherContent.class);
        assertThat(visits.newest(here.committee, here.south.id(), 10)).hasSize(1);
    }

    @Test
    void aRushWithRepetitionsRegistersEachOnce() {
        List<CompletableFuture<VisitOutcome>> sent = IntStream.range(0, 600)
                .mapToObj(i -> registering.register(
                        here.south,
                        sheet().passport("客人", "E" + (10_000_000 + i % 200))
                                .agreedTo(notices.of(here.committee).version())
                                .done(),
                        VisitWay.PROGRAM,
                        ZONE,
                        here.committee + "-rush-" + i % 200))
                .toList();
        Set<String> codes = new HashSet<>();
        sent.forEach(answer -> codes.add(
                ((VisitOutcome.Registered) answer.join()).visits().get(0).code()));
        assertThat(codes).hasSize(200);
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM visit WHERE gate_id = ?", Integer.class, here.south.id()))
                .isEqualTo(200);
    }

    @Test
    void theSameFormAtSeveralNodesAtOnceIsOneVisit() {
        for (int round = 0; round < 20; round++) {
            CheckingVisit.Checked checked = new CheckingVisit(terms, doors, lookups, clock)
                    .check(
                            here.south,
                            sheet().of("陈一", NUMBER)
                                    .agreedTo(notices.of(here.committee).version())
                                    .done(),
                            new CheckingVisit.Way(VisitWay.PAGE, null, ZONE));
            VisitParty party =
                    new VisitParty(checked.visits(), UUID.randomUUID().toString(), "d".repeat(64));
            Set<String> codes =
                    IntStream.range(0, 4)
                            .mapToObj(node -> CompletableFuture.supplyAsync(() -> write(party)))
                            .toList()
                            .stream()
                            .map(it -> ((VisitOutcome.Registered) it.join())
                                    .visits()
                                    .get(0)
                                    .code())
                            .collect(Collectors.toSet());
            assertThat(codes).hasSize(1);
        }
        assertThat(visits.newest(here.committee, here.south.id(), 50)).hasSize(20);
    }

    private VisitOutcome write(VisitParty party) {
        PatientVisits node = new PatientVisits(new VisitRows(database, opening, lookups, clock), visitSettings, clock);
        try {
            return node.write(List.of(party)).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
