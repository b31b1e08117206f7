package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.relay.TrustingServers.LOOK_UP;
import static org.lanekeeper.community.relay.TrustingServers.already;
import static org.lanekeeper.community.relay.TrustingServers.number;
import static org.lanekeeper.community.relay.TrustingServers.numbers;
import static org.lanekeeper.community.relay.TrustingServers.together;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Relays share a turn, and in one of them somebody was not new, gets no number, or has to stay. */
@OnRealDatabase
class SharedTrustTest {
    @Autowired
    TrustingServers trusting;

    @Autowired
    ChangedQueue queue;

    @Autowired
    Relays relays;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        trusting.begin();
    }

    /** What was decided for the other relay is decided once more, and counts once. */
    @Test
    void whoeverIsNotNewCountsOnceInEachRelayOfTheTurn() throws SQLException {
        queue.open(OrderRule.strict(2));
        Relay first = queue.relay;
        queue.open(OrderRule.strict(2));
        Relay second = queue.relay;
        assertThat(numbers(trusting.other, trusting.request(0))).containsExactly(1);
        Map<Long, List<Join>> joins = new LinkedHashMap<>();
        joins.put(
                first.id(),
                List.of(trusting.request(first, 1), trusting.request(first, 2), trusting.request(first, 3)));
        joins.put(
                second.id(),
                List.of(trusting.request(second, 4), trusting.request(second, 0), trusting.request(second, 5)));

        Map<Long, List<JoinOutcome>> outcomes = trusting.server.writeTogether(first.id(), new Together(joins));

        assertThat(trusting.sessions.said()).satisfies(TrustingServers::isWrittenTwice);
        assertThat(outcomes.get(first.id()).stream().map(TrustingServers::numberAndPlace))
                .containsExactly("1", "2", "3 beyond");
        assertThat(outcomes.get(second.id()).get(1)).isEqualTo(already(1));
        assertThat(Stream.of(0, 2).map(outcomes.get(second.id())::get).map(TrustingServers::numberAndPlace))
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
        trusting.makeRemorseful();
        Relay full = full();
        assertThat(together(trusting.server, trusting.request(full, 1)).get(0)).isInstanceOf(JoinOutcome.Full.class);
        queue.open(OrderRule.strict(50));
        trusting.sessions.said();

        Together both = new Together(
                Map.of(full.id(), List.of(trusting.request(full, 2)), queue.relay.id(), List.of(trusting.request(3))));

        assertThat(both.in(trusting.server).get(queue.relay.id()).stream().map(TrustingServers::number))
                .containsExactly(1);
        String said = trusting.sessions.said();
        assertThat(said).contains(trusting.key(2)).doesNotContain(trusting.key(3));
        assertThat(said.split(LOOK_UP, -1)).as("looked up once").hasSize(2);
    }

    @Test
    void onlyTheRelayThatNeedsItIsDecidedAgain() throws SQLException {
        Relay full = full();
        queue.open(OrderRule.strict(50));
        trusting.sessions.said();

        Together both = new Together(
                Map.of(full.id(), List.of(trusting.request(full, 2)), queue.relay.id(), List.of(trusting.request(3))));

        assertThat(both.in(trusting.server))
                .hasEntrySatisfying(
                        full.id(), outcomes -> assertThat(outcomes.get(0)).isInstanceOf(JoinOutcome.Full.class))
                .hasEntrySatisfying(
                        queue.relay.id(),
                        outcomes -> assertThat(number(outcomes.get(0))).isEqualTo(1));
        assertThat(trusting.sessions.said()).contains(trusting.key(2)).doesNotContain(trusting.key(3));
    }

    @Test
    void whoeverHadToStayIsNewInTheNextTurn() throws SQLException {
        Relay held = queue.relay;
        queue.open(OrderRule.strict(50));
        Join join = trusting.request(held, 0);
        Together boarding =
                new Together(Map.of(held.id(), List.of(join), queue.relay.id(), List.of(trusting.request(0))));
        transaction.executeWithoutResult(status -> {
            relays.lock(queue.committee, held.id());
            assertThat(boarding.in(trusting.server)).containsOnlyKeys(queue.relay.id());
        });
        trusting.sessions.said();

        assertThat(numbers(trusting.server, join)).containsExactly(1);
        assertThat(trusting.sessions.said()).doesNotContain(LOOK_UP);
    }

    private Relay full() throws SQLException {
        queue.open(new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, 1, false, 0, List.of(), Beyond.REFUSE, 5, PaperTime.HAND_IN));
        assertThat(numbers(trusting.server, trusting.request(0))).containsExactly(1);
        return queue.relay;
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
}
