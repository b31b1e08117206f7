package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever a server has not met is written without being looked up; what other servers have written holds all the same. */
@OnRealDatabase
class TrustedNewcomersTest {
    private static final String LOOK_UP = "entry_household";

    @Autowired
    OtherServers servers;

    @Autowired
    ChangedQueue queue;

    @Autowired
    SequencerSessions usual;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    RunningRelays running;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    JdbcTemplate jdbc;

    private RecordedSessions sessions;
    private JoinBatch server;
    private JoinBatch other;
    private List<Household> households;

    @BeforeEach
    void twoServersThatTrustEverybody() {
        queue.begin();
        queue.open(OrderRule.strict(50));
        households = queue.households;
        sessions = new RecordedSessions(usual.source());
        server = servers.batch(sessions, trusting());
        other = servers.batch(trusting());
    }

    private static Newcomers trusting() {
        return new Newcomers(Duration.ZERO, System::nanoTime);
    }

    @Test
    void onlyWhoeverWasMetIsLookedUp() throws SQLException {
        assertThat(numbers(server, request(0), request(1))).containsExactly(1, 2);
        assertThat(sessions.said()).contains("entry_resident").doesNotContain(LOOK_UP, "ROLLBACK");

        Join met = request(0);
        Join unmet = request(2);
        assertThat(together(server, met, unmet).get(0)).isEqualTo(already(1));
        assertThat(sessions.said())
                .contains(LOOK_UP, "," + households.get(0).id() + "]")
                .doesNotContain("," + households.get(2).id() + "]", "ROLLBACK");
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void whoeverAnotherServerHasMetIsToldTheirNumberThere() throws SQLException {
        assertThat(numbers(other, request(0))).containsExactly(1);

        List<JoinOutcome> outcomes = together(server, request(1), request(0), request(2));

        assertThat(outcomes.get(1)).isEqualTo(already(1));
        assertThat(Stream.of(outcomes.get(0), outcomes.get(2)).map(TrustedNewcomersTest::number))
                .containsExactly(2, 3);
        assertThat(sessions.said()).contains("ROLLBACK TO SAVEPOINT", LOOK_UP);
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void aRequestThatAnotherServerHasWrittenIsRepeatedEvenWhenItsHouseholdHasLeft() throws SQLException {
        Join join = request(0);
        assertThat(numbers(other, join)).containsExactly(1);
        jdbc.update("UPDATE relay_entry SET status = 'WITHDRAWN', claim = NULL WHERE relay_id = ?", queue.relay.id());

        assertThat(together(server, join).get(0))
                .isInstanceOfSatisfying(
                        JoinOutcome.Accepted.class,
                        repeated -> assertThat(repeated.number()).isEqualTo(1));
        assertThat(numbers(server, request(1))).containsExactly(2);
    }

    /** Who is refused is not written, so no key would contradict. */
    @Test
    void aRequestThatWasInTimeIsNotTooLateBecauseItIsRepeated() throws SQLException {
        Join join = request(0);
        assertThat(numbers(other, join)).containsExactly(1);
        running.move(queue.committee, queue.relay.id(), RelayState.CLOSED, Cause.household());

        assertThat(together(server, join, request(0), request(1)))
                .satisfiesExactly(
                        repeated -> assertThat(number(repeated)).isEqualTo(1),
                        second -> assertThat(second).isEqualTo(already(1)),
                        late -> assertThat(late).isInstanceOf(JoinOutcome.Closed.class));
        assertThat(refusals()).isEqualTo(1);
        queue.assertThatTheLedgerIsWhole();
    }

    /** What was written before the keys contradicted is taken back, or it would be missing in the ledger. */
    @Test
    void aRefusalIsOnRecordOnceWhereTheTurnIsDecidedTwice() throws SQLException {
        queue.open(new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                null,
                false,
                0,
                List.of(OrderRule.building(households.get(0))),
                Beyond.WAIT,
                5,
                PaperTime.HAND_IN));
        Household elsewhere = households.get(105);
        assertThat(together(server, neighbourhood.request(queue.relay, elsewhere))
                        .get(0))
                .isInstanceOf(JoinOutcome.NotEligible.class);
        jdbc.update("DELETE FROM relay_refusal WHERE relay_id = ?", queue.relay.id());
        assertThat(numbers(other, request(0))).containsExactly(1);
        sessions.said();

        assertThat(together(server, neighbourhood.request(queue.relay, elsewhere), request(0)))
                .satisfiesExactly(
                        refused -> assertThat(refused).isInstanceOf(JoinOutcome.NotEligible.class),
                        second -> assertThat(second).isEqualTo(already(1)));

        assertThat(sessions.said()).contains("ROLLBACK TO SAVEPOINT");
        assertThat(refusals()).isEqualTo(1);
        assertThat(queue.ledger().lines().filter(line -> line.contains("\"kind\":\"refused\"")))
                .hasSize(2);
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void aHouseholdThatComesTwiceInATurnGetsOneNumber() throws SQLException {
        assertThat(together(server, request(0), request(0)))
                .satisfiesExactly(
                        first -> assertThat(number(first)).isEqualTo(1),
                        second -> assertThat(second).isEqualTo(already(1)));
        assertThat(sessions.said()).doesNotContain("ROLLBACK");
    }

    @Test
    void afterAMistakeEverybodyIsLookedUp() throws SQLException {
        server = servers.batch(sessions, new Newcomers());
        assertThat(numbers(other, request(0))).containsExactly(1);
        together(server, request(0));
        sessions.said();

        assertThat(numbers(server, request(1))).containsExactly(2);
        assertThat(sessions.said()).contains(LOOK_UP).doesNotContain("ROLLBACK");
    }

    private long refusals() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM relay_refusal WHERE relay_id = ?", Long.class, queue.relay.id());
    }

    private Join request(int household) {
        return neighbourhood.request(queue.relay, households.get(household));
    }

    private static List<JoinOutcome> together(JoinBatch batch, Join... joins) throws SQLException {
        return batch.write(joins[0].relayId(), () -> List.of(joins));
    }

    private static List<Integer> numbers(JoinBatch batch, Join... joins) throws SQLException {
        return together(batch, joins).stream().map(TrustedNewcomersTest::number).toList();
    }

    private static int number(JoinOutcome outcome) {
        return ((JoinOutcome.Accepted) outcome).number();
    }

    private static JoinOutcome already(int number) {
        return new JoinOutcome.AlreadyIn(number, Door.CHAT, false, false);
    }
}
