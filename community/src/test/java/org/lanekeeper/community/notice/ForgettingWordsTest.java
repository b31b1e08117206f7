package org.lanekeeper.community.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Each test rolls back. */
@OnRealDatabase
@Transactional
class ForgettingWordsTest {
    private static final Duration KEEP = Duration.ofDays(30);

    @Autowired
    ForgettingWords forgetting;

    @Autowired
    RetentionCounts counts;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private long committee;
    private List<Household> households;

    @BeforeEach
    void twoHouseholds() {
        jdbc.update("UPDATE notice SET forgotten_at = NOW(6)");
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 2);
    }

    @Test
    void whatNamesAHouseholdGoesAndWhoWasToldStays() {
        long old = notice(31, "SENT");
        long young = notice(29, "SENT");
        assertThat(forgetting.run(KEEP)).isEqualTo(4);
        assertThat(words(old)).containsOnlyNulls();
        assertThat(words(young)).doesNotContainNull();
        assertThat(jdbc.queryForList("SELECT status FROM delivery WHERE notice_id = ?", String.class, old))
                .containsOnly("SENT");
        assertThat(jdbc.queryForList("SELECT note FROM call_attempt ORDER BY id", String.class))
                .as("of the old one's calls, then of the young one's")
                .endsWith("", "", "儿子接的", "儿子接的");
        assertThat(counts.newest(committee, RetentionCounts.Kind.WORDS)
                        .orElseThrow()
                        .removed())
                .isEqualTo(4);
        assertThat(forgetting.run(KEEP)).isZero();
    }

    @Test
    void whatIsStillToBeToldKeepsItsWordsUntilNobodyWillTellItAnyMore() {
        long waits = notice(31, "TO_CALL");
        assertThat(forgetting.run(KEEP)).isZero();
        assertThat(words(waits)).doesNotContainNull();
        long never = notice(61, "TO_CALL");
        forgetting.run(KEEP);
        assertThat(words(never)).containsOnlyNulls();
        assertThat(jdbc.queryForList("SELECT status FROM delivery WHERE notice_id = ?", String.class, never))
                .containsOnly("OVER");
        assertThat(words(waits)).doesNotContainNull();
    }

    private List<String> words(long notice) {
        return jdbc.queryForList("SELECT wording FROM delivery WHERE notice_id = ?", String.class, notice);
    }

    private long notice(int daysAgo, String status) {
        Timestamp then = Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo)));
        jdbc.update(
                "INSERT INTO notice (committee_id, kind, relay_id, wording, created_at)"
                        + " VALUES (?, 'ANNOUNCEMENT', 0, '{姓名}，明天停水', ?)",
                committee,
                then);
        long notice = jdbc.queryForObject("SELECT MAX(id) FROM notice", Long.class);
        for (Household one : households) {
            jdbc.update(
                    "INSERT INTO delivery (committee_id, notice_id, household_id, channel, wording, status, due_at)"
                            + " VALUES (?, ?, ?, 'CALL', '张三，明天停水', ?, ?)",
                    committee,
                    notice,
                    one.id(),
                    status,
                    then);
            jdbc.update(
                    "INSERT INTO call_attempt (committee_id, delivery_id, staff_id, outcome, note, called_at)"
                            + " VALUES (?, (SELECT MAX(id) FROM delivery), 1, 'TOLD', '儿子接的', ?)",
                    committee,
                    then);
        }
        return notice;
    }
}
