package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

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
    Relays relays;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource database;

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

    private static Newcomers remorseful() {
        return new Newcomers(Duration.ofDays(1), System::nanoTime);
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
        assertThat(sessions.said()).contains(LOOK_UP, key(0)).doesNotContain(key(2), "ROLLBACK");
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void whoeverAnotherServerHasMetIsToldTheirNumberThere() throws SQLException {
        assertThat(numbers(other, request(0))).containsExactly(1);

        List<JoinOutcome> outcomes = together(server, request(1), request(0), request(2));

        assertThat(outcomes.get(1)).isEqualTo(already(1));
        assertThat(Stream.of(outcomes.get(0), outcomes.get(2)).map(TrustedNewcomersTest::number))
                .containsExactly(2, 3);
        assertThat(sessions.said()).contains(LOOK_UP).satisfies(TrustedNewcomersTest::isWrittenTwice);
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

    /** Refusals are kept behind the entries, or the second time they would be known, and missing in the ledger. */
    @Test
    void aRefusalIsOnRecordOnceWhereTheTurnIsDecidedTwice() throws SQLException {
        queue.open(new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, 4, true, 0, List.of(), Beyond.REFUSE, 5, PaperTime.HAND_IN));
        assertThat(numbers(server, request(0), request(1))).containsExactly(1, 2);
        assertThat(moderating.withdraw(queue.committee, queue.relay.id(), 1)).isTrue();
        assertThat(numbers(server, request(2))).containsExactly(3);
        assertThat(numbers(other, request(105))).containsExactly(4);
        sessions.said();

        assertThat(together(server, request(0), request(105)))
                .satisfiesExactly(
                        refused -> assertThat(refused).isInstanceOf(JoinOutcome.Full.class),
                        second -> assertThat(second).isEqualTo(already(4)));

        assertThat(sessions.said()).as("was trusted first").containsSubsequence("INSERT INTO relay_entry", key(105));
        assertThat(refusals()).isEqualTo(1);
        assertThat(queue.ledger().lines().filter(line -> line.contains("\"kind\":\"refused\"")))
                .hasSize(1);
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

    /** What was decided for the other relay is decided once more, and counts once. */
    @Test
    void whoeverIsNotNewCountsOnceInEachRelayOfTheTurn() throws SQLException {
        queue.open(OrderRule.strict(2));
        Relay first = queue.relay;
        queue.open(OrderRule.strict(2));
        Relay second = queue.relay;
        assertThat(numbers(other, request(0))).containsExactly(1);
        Map<Long, List<Join>> joins = new LinkedHashMap<>();
        joins.put(first.id(), List.of(request(first, 1), request(first, 2), request(first, 3)));
        joins.put(second.id(), List.of(request(second, 4), request(second, 0), request(second, 5)));

        Map<Long, List<JoinOutcome>> outcomes = server.writeTogether(first.id(), new Together(joins));

        assertThat(sessions.said()).satisfies(TrustedNewcomersTest::isWrittenTwice);
        assertThat(outcomes.get(first.id()).stream().map(TrustedNewcomersTest::numberAndPlace))
                .containsExactly("1", "2", "3 beyond");
        assertThat(outcomes.get(second.id()).get(1)).isEqualTo(already(1));
        assertThat(Stream.of(0, 2).map(outcomes.get(second.id())::get).map(TrustedNewcomersTest::numberAndPlace))
                .containsExactly("2", "3 beyond");
        for (Relay relay : List.of(first, second)) {
            queue.relay = relay;
            queue.assertThatTheLedgerIsWhole();
            assertThat(jdbc.queryForMap("SELECT taken, waiting FROM relay_quota WHERE relay_id = ?", relay.id()))
                    .containsEntry("taken", 2)
                    .containsEntry("waiting", 1);
        }
    }

    /** In a relay that is full nobody is trusted, and whoever comes for another one is all the same. */
    @Test
    void aRelayThatIsFullDelaysNoOther() throws SQLException {
        server = servers.batch(sessions, remorseful());
        Relay full = full();
        assertThat(together(server, request(full, 1)).get(0)).isInstanceOf(JoinOutcome.Full.class);
        queue.open(OrderRule.strict(50));
        sessions.said();

        Together both =
                new Together(Map.of(full.id(), List.of(request(full, 2)), queue.relay.id(), List.of(request(3))));

        assertThat(both.in(server).get(queue.relay.id()).stream().map(TrustedNewcomersTest::number))
                .containsExactly(1);
        String said = sessions.said();
        assertThat(said).contains(key(2)).doesNotContain(key(3));
        assertThat(said.split(LOOK_UP, -1)).as("looked up once").hasSize(2);
    }

    @Test
    void onlyTheRelayThatNeedsItIsDecidedAgain() throws SQLException {
        Relay full = full();
        queue.open(OrderRule.strict(50));
        sessions.said();

        Together both =
                new Together(Map.of(full.id(), List.of(request(full, 2)), queue.relay.id(), List.of(request(3))));

        assertThat(both.in(server))
                .hasEntrySatisfying(
                        full.id(), outcomes -> assertThat(outcomes.get(0)).isInstanceOf(JoinOutcome.Full.class))
                .hasEntrySatisfying(
                        queue.relay.id(),
                        outcomes -> assertThat(number(outcomes.get(0))).isEqualTo(1));
        assertThat(sessions.said()).contains(key(2)).doesNotContain(key(3));
    }

    /** Nobody knows whether it was written. */
    @Test
    void whereTheAnswerToTheCommitIsLostTheNextTryLooks() throws SQLException {
        Join join = request(0);
        server = servers.batch(new LostAnswers(sessions), trusting());
        assertThatThrownBy(() -> together(server, join)).isInstanceOf(SQLException.class);
        sessions.said();

        assertThat(numbers(server, join)).containsExactly(1);
        assertThat(sessions.said()).contains(LOOK_UP).doesNotContain("INSERT INTO relay_entry");
    }

    @Test
    void whoeverHadToStayIsNewInTheNextTurn() throws SQLException {
        Relay held = queue.relay;
        queue.open(OrderRule.strict(50));
        Join join = request(held, 0);
        Together boarding = new Together(Map.of(held.id(), List.of(join), queue.relay.id(), List.of(request(0))));
        transaction.executeWithoutResult(status -> {
            relays.lock(queue.committee, held.id());
            assertThat(boarding.in(server)).containsOnlyKeys(queue.relay.id());
        });
        sessions.said();

        assertThat(numbers(server, join)).containsExactly(1);
        assertThat(sessions.said()).doesNotContain(LOOK_UP);
    }

    @Test
    void sessionsThatTakeOneStatementAtATimeDoAsWell() throws SQLException {
        server = servers.batch(database, trusting());
        assertThat(numbers(other, request(0))).containsExactly(1);

        assertThat(together(server, request(1), request(0)))
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
        assertThat(numbers(server, request(0), request(1))).containsExactly(1, 2);
        assertThat(numbers(other, request(2))).containsExactly(3);
        sessions.said();

        assertThat(together(server, paper(3), request(2)))
                .satisfiesExactly(
                        merged -> assertThat(numberAndPlace(merged)).isEqualTo("4"),
                        met -> assertThat(met).isEqualTo(already(3)));

        assertThat(sessions.said()).satisfies(TrustedNewcomersTest::isWrittenTwice);
        assertThat(queue.entry(1).secured()).isTrue();
        assertThat(queue.entry(2).secured()).isFalse();
        assertThat(queue.entry(4).secured()).isTrue();
        queue.assertThatTheLedgerIsWhole();
    }

    @Test
    void afterAMistakeEverybodyIsLookedUp() throws SQLException {
        server = servers.batch(sessions, remorseful());
        assertThat(numbers(other, request(0))).containsExactly(1);
        together(server, request(0));
        sessions.said();

        assertThat(numbers(server, request(1))).containsExactly(2);
        assertThat(sessions.said()).contains(LOOK_UP).doesNotContain("ROLLBACK");
    }

    private Relay full() throws SQLException {
        queue.open(new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, 1, false, 0, List.of(), Beyond.REFUSE, 5, PaperTime.HAND_IN));
        assertThat(numbers(server, request(0))).containsExactly(1);
        return queue.relay;
    }

    private static void isWrittenTwice(String said) {
        assertThat(said.split("INSERT INTO relay_entry", -1)).hasSize(3);
    }

    /** As a household is looked up by. */
    private String key(int household) {
        return "," + households.get(household).id() + "]";
    }

    private long refusals() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM relay_refusal WHERE relay_id = ?", Long.class, queue.relay.id());
    }

    private Join request(int household) {
        return neighbourhood.request(queue.relay, households.get(household));
    }

    private Join request(Relay relay, int household) {
        return neighbourhood.request(relay, households.get(household));
    }

    /** Handed in half an hour ago. */
    private Join paper(int household) {
        Join join = request(household);
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

    /** Several relays in one turn. */
    private record Together(Map<Long, List<Join>> joins) implements Boarding {
        @Override
        public Set<Long> relays() {
            return joins.keySet();
        }

        @Override
        public List<Join> joins(long relayId) {
            return joins.get(relayId);
        }

        @Override
        public boolean wasHeld(long relayId) {
            return false;
        }

        @Override
        public void stay(long relayId) {
            assertThat(joins).containsKey(relayId);
        }

        Map<Long, List<JoinOutcome>> in(JoinBatch batch) {
            try {
                return batch.writeFree(this);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String numberAndPlace(JoinOutcome outcome) {
        return number(outcome) + (((JoinOutcome.Accepted) outcome).beyondQuota() ? " beyond" : "");
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
