package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.relay.TrustingServers.LOOK_UP;
import static org.lanekeeper.community.relay.TrustingServers.already;
import static org.lanekeeper.community.relay.TrustingServers.number;
import static org.lanekeeper.community.relay.TrustingServers.numberAndPlace;
import static org.lanekeeper.community.relay.TrustingServers.numbers;
import static org.lanekeeper.community.relay.TrustingServers.together;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever a server has not met is written without being looked up; what other servers have written holds all the same. */
@OnRealDatabase
class TrustedNewcomersTest {
    @Autowired
    TrustingServers trusting;

    @Autowired
    OtherServers servers;

    @Autowired
    ChangedQueue queue;

    @Autowired
    RunningRelays running;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        trusting.begin();
    }

    @Test
    void onlyWhoeverWasMetIsLookedUp() throws SQLException {
        assertThat(numbers(trusting.server, trusting.request(0), trusting.request(1)))
                .containsExactly(1, 2);
        assertThat(trusting.sessions.said()).contains("entry_resident").doesNotContain(LOOK_UP, "ROLLBACK");

        Join met = trusting.request(0);
        Join unmet = trusting.request(2);
        assertThat(together(trusting.server, met, unmet).get(0)).isEqualTo(already(1));
        assertThat(trusting.sessions.said())
                .contains(LOOK_UP, trusting.key(0))
                .doesNotContain(trusting.key(2), "ROLLBACK");
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void whoeverAnotherServerHasMetIsToldTheirNumberThere() throws SQLException {
        assertThat(numbers(trusting.other, trusting.request(0))).containsExactly(1);

        List<JoinOutcome> outcomes =
                together(trusting.server, trusting.request(1), trusting.request(0), trusting.request(2));

        assertThat(outcomes.get(1)).isEqualTo(already(1));
        assertThat(Stream.of(outcomes.get(0), outcomes.get(2)).map(TrustingServers::number))
                .containsExactly(2, 3);
        assertThat(trusting.sessions.said()).contains(LOOK_UP).satisfies(TrustingServers::isWrittenTwice);
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void aRequestThatAnotherServerHasWrittenIsRepeatedEvenWhenItsHouseholdHasLeft() throws SQLException {
        Join join = trusting.request(0);
        assertThat(numbers(trusting.other, join)).containsExactly(1);
        jdbc.update("UPDATE relay_entry SET status = 'WITHDRAWN', claim = NULL WHERE relay_id = ?", queue.relay.id());

        assertThat(together(trusting.server, join).get(0))
                .isInstanceOfSatisfying(
                        JoinOutcome.Accepted.class,
                        repeated -> assertThat(repeated.number()).isEqualTo(1));
        assertThat(numbers(trusting.server, trusting.request(1))).containsExactly(2);
    }

    /** Who is refused is not written, so no key would contradict. */
    @Test
    void aRequestThatWasInTimeIsNotTooLateBecauseItIsRepeated() throws SQLException {
        Join join = trusting.request(0);
        assertThat(numbers(trusting.other, join)).containsExactly(1);
        running.move(queue.committee, queue.relay.id(), RelayState.CLOSED, Cause.household());

        assertThat(together(trusting.server, join, trusting.request(0), trusting.request(1)))
                .satisfiesExactly(
                        repeated -> assertThat(number(repeated)).isEqualTo(1),
                        second -> assertThat(second).isEqualTo(already(1)),
                        late -> assertThat(late).isInstanceOf(JoinOutcome.Closed.class));
        assertThat(refusals()).isEqualTo(1);
        queue.assertThatTheLedgerIsWhole();
    }

    /** Refusals are kept behind the entries, or the second time they would be known, and missing in the ledger. */
    @Test
    void aRefusalIsOnRecordOnceWhereTheTurnIsDecidedTwice() throws SQLException {
        queue.open(new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, 4, true, 0, List.of(), Beyond.REFUSE, 5, PaperTime.HAND_IN));
        assertThat(numbers(trusting.server, trusting.request(0), trusting.request(1)))
                .containsExactly(1, 2);
        assertThat(moderating.withdraw(queue.committee, queue.relay.id(), 1)).isTrue();
        assertThat(numbers(trusting.server, trusting.request(2))).containsExactly(3);
        assertThat(numbers(trusting.other, trusting.request(105))).containsExactly(4);
        trusting.sessions.said();

        assertThat(together(trusting.server, trusting.request(0), trusting.request(105)))
                .satisfiesExactly(
                        refused -> assertThat(refused).isInstanceOf(JoinOutcome.Full.class),
                        second -> assertThat(second).isEqualTo(already(4)));

        assertThat(trusting.sessions.said())
                .as("was trusted first")
                .containsSubsequence("INSERT INTO relay_entry", trusting.key(105));
        assertThat(refusals()).isEqualTo(1);
        assertThat(queue.ledger().lines().filter(line -> line.contains("\"kind\":\"refused\"")))
                .hasSize(1);
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void aHouseholdThatComesTwiceInATurnGetsOneNumber() throws SQLException {
        assertThat(together(trusting.server, trusting.request(0), trusting.request(0)))
                .satisfiesExactly(
                        first -> assertThat(number(first)).isEqualTo(1),
                        second -> assertThat(second).isEqualTo(already(1)));
        assertThat(trusting.sessions.said()).doesNotContain("ROLLBACK");
    }

    /** Nobody knows whether it was written. */
    @Test
    void whereTheAnswerToTheCommitIsLostTheNextTryLooks() throws SQLException {
        Join join = trusting.request(0);
        JoinBatch server = servers.batch(new LostAnswers(trusting.sessions), TrustingServers.always());
        assertThatThrownBy(() -> together(server, join)).isInstanceOf(SQLException.class);
        trusting.sessions.said();

        assertThat(numbers(server, join)).containsExactly(1);
        assertThat(trusting.sessions.said()).contains(LOOK_UP).doesNotContain("INSERT INTO relay_entry");
    }

    @Test
    void sessionsThatTakeOneStatementAtATimeDoAsWell() throws SQLException {
        JoinBatch server = servers.batch(database, TrustingServers.always());
        assertThat(numbers(trusting.other, trusting.request(0))).containsExactly(1);

        assertThat(together(server, trusting.request(1), trusting.request(0)))
                .satisfiesExactly(
                        unmet -> assertThat(number(unmet)).isEqualTo(2),
                        met -> assertThat(met).isEqualTo(already(1)));
        queue.assertThatTheLedgerIsWhole();
    }

    /** Others are moved beyond the quota, and told, only when the entries are written. */
    @Test
    void paperThatMovesOthersMovesThemOnce() throws SQLException {
        queue.open(new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, 2, false, 0, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN));
        assertThat(numbers(trusting.server, trusting.request(0), trusting.request(1)))
                .containsExactly(1, 2);
        assertThat(numbers(trusting.other, trusting.request(2))).containsExactly(3);
        trusting.sessions.said();

        assertThat(together(trusting.server, paper(3), trusting.request(2)))
                .satisfiesExactly(
                        merged -> assertThat(numberAndPlace(merged)).isEqualTo("4"),
                        met -> assertThat(met).isEqualTo(already(3)));

        assertThat(trusting.sessions.said()).satisfies(TrustingServers::isWrittenTwice);
        assertThat(queue.entry(1).secured()).isTrue();
        assertThat(queue.entry(2).secured()).isFalse();
        assertThat(queue.entry(4).secured()).isTrue();
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void afterAMistakeEverybodyIsLookedUp() throws SQLException {
        trusting.makeRemorseful();
        assertThat(numbers(trusting.other, trusting.request(0))).containsExactly(1);
        together(trusting.server, trusting.request(0));
        trusting.sessions.said();

        assertThat(numbers(trusting.server, trusting.request(1))).containsExactly(2);
        assertThat(trusting.sessions.said()).contains(LOOK_UP).doesNotContain("ROLLBACK");
    }

    private long refusals() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM relay_refusal WHERE relay_id = ?", Long.class, queue.relay.id());
    }

    /** Handed in half an hour ago. */
    private Join paper(int household) {
        Join join = trusting.request(household);
        return new Join(
                join.relayId(),
                join.household(),
                join.name(),
                null,
                1,
                Door.PAPER,
                null,
                join.requestKey(),
                join.arrivedAt(),
                join.arrivedAt().minus(Duration.ofMinutes(30)),
                false,
                queue.clerk);
    }
}
