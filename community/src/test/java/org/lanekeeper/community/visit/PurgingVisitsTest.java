package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.visit.VisitSheets.NUMBER;
import static org.lanekeeper.community.visit.VisitSheets.sheet;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Visits go when their time is over. */
@OnRealDatabase
class PurgingVisitsTest {
    @Autowired
    TwoGates here;

    @Autowired
    Visits visits;

    @Autowired
    VisitPurges purges;

    @Autowired
    PurgingVisits purging;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        here.begin();
    }

    @Test
    void afterItsTimeOnlyCountsAndCertificatesAreLeft() {
        IntStream.range(0, 3).forEach(i -> here.registered(here.south, sheet().passport("客人", "E1000000" + i)));
        Visit stays = here.registered(here.south, sheet().of("陈一", NUMBER));
        jdbc.update(
                "UPDATE visit SET kept_until = ? WHERE gate_id = ? AND id <> ?",
                java.sql.Timestamp.from(clock.instant().minusSeconds(1)),
                here.south.id(),
                stays.id());
        assertThat(purging.run()).isGreaterThanOrEqualTo(3);
        assertThat(visits.newest(here.committee, here.south.id(), 10)).containsExactly(stays);
        VisitPurges.Certificate certificate =
                purges.certificates(here.committee, 5).get(0);
        assertThat(certificate.visits()).isEqualTo(3);
        assertThat(certificate.digest()).matches("[0-9a-f]{64}");
        assertThat(purges
                        .sums(
                                here.committee,
                                clock.instant().minus(Duration.ofHours(2)),
                                clock.instant().plus(Duration.ofHours(2)))
                        .stream()
                        .mapToInt(VisitPurges.Sum::visits)
                        .sum())
                .isEqualTo(3);
        purging.run();
        assertThat(purges.certificates(here.committee, 5)).hasSize(1);
    }
}
