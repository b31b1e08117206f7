package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of a relay that a server has written before it reads little: only as much as tells whether it has changed. */
@OnRealDatabase
class ChangedInBetweenTest {
    @Autowired
    OtherServers servers;

    @Autowired
    RunningRelays running;

    @Autowired
    Relays relays;

    @Autowired
    ChangingQuota quota;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private JoinBatch server;
    private Relay relay;
    private List<Household> households;
    private int next;

    @BeforeEach
    void twoHaveSignedUp() throws SQLException {
        long committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 9);
        relay = neighbourhood.openRelay(committee);
        server = servers.batch();
        assertThat(number(server)).isEqualTo(1);
        assertThat(number(server)).isEqualTo(2);
    }

    /** What nobody does but by hand is seen later, which shows that little was read. */
    @Test
    void whatIsOnNoRecordIsNotLookedFor() throws SQLException {
        jdbc.update(
                "UPDATE relay SET opens_at = ? WHERE id = ?", clock.instant().plus(Duration.ofHours(1)), relay.id());

        assertThat(number(server)).isEqualTo(3);
        assertThat(next(servers.batch())).isInstanceOf(JoinOutcome.NotYetOpen.class);
    }

    @Test
    void itsEndIsSeenAtOnceAndSoIsItsReopening() throws SQLException {
        running.move(relay.committeeId(), relay.id(), RelayState.CLOSED, Cause.household());
        assertThat(next(server)).isInstanceOf(JoinOutcome.Closed.class);
        // by now it has read it as a whole, and reads little again
        assertThat(next(server)).isInstanceOf(JoinOutcome.Closed.class);

        running.move(relay.committeeId(), relay.id(), RelayState.PUBLISHED, Cause.household());
        assertThat(number(server)).isEqualTo(3);
    }

    @Test
    void aQuotaHoldsForWhoeverComesNext() throws SQLException {
        quota.total(relay.committeeId(), relay.id(), 3, Cause.household());

        assertThat(accepted(server).beyondQuota()).isFalse();
        assertThat(accepted(server).beyondQuota()).isTrue();
    }

    @Test
    void serversThatWriteByTurnsGoOnWhereTheOtherStopped() throws SQLException {
        JoinBatch other = servers.batch();
        assertThat(number(other)).isEqualTo(3);
        assertThat(number(server)).isEqualTo(4);
        assertThat(number(server)).isEqualTo(5);
        assertThat(number(other)).isEqualTo(6);
    }

    @Test
    void whatAnotherServerHasOnlyGivenNumbersInIsTheSameRelay() throws SQLException {
        assertThat(number(servers.batch())).isEqualTo(3);
        jdbc.update(
                "UPDATE relay SET opens_at = ? WHERE id = ?", clock.instant().plus(Duration.ofHours(1)), relay.id());

        assertThat(number(server)).as("little was read").isEqualTo(4);
    }

    @Test
    void whatHasEndedBehindAnotherServersNumbersHasEnded() throws SQLException {
        assertThat(number(servers.batch())).isEqualTo(3);
        running.move(relay.committeeId(), relay.id(), RelayState.CLOSED, Cause.household());

        assertThat(next(server)).isInstanceOf(JoinOutcome.Closed.class);
    }

    /** The first that its ledger tells is that nobody could sign up: no moment has counted yet. */
    @Test
    void aRefusalIsOnRecordBeforeAnybodyHasSignedUp() throws SQLException {
        relay = neighbourhood.openRelay(relay.committeeId());
        running.move(relay.committeeId(), relay.id(), RelayState.CLOSED, Cause.household());

        assertThat(next(server)).isInstanceOf(JoinOutcome.Closed.class);

        assertThat(relays.lastEffective(relay.id())).isNull();
        assertThat(relays.find(relay.committeeId(), relay.id()).orElseThrow().lastSeq())
                .as("the rule, the end and the refusal")
                .isEqualTo(3);
    }

    private int number(JoinBatch batch) throws SQLException {
        return accepted(batch).number();
    }

    private JoinOutcome.Accepted accepted(JoinBatch batch) throws SQLException {
        JoinOutcome outcome = next(batch);
        assertThat(outcome).isInstanceOf(JoinOutcome.Accepted.class);
        return (JoinOutcome.Accepted) outcome;
    }

    private JoinOutcome next(JoinBatch batch) throws SQLException {
        Join join = neighbourhood.request(relay, households.get(next++));
        return batch.writeFree(Boarding.of(relay.id(), () -> List.of(join)))
                .get(relay.id())
                .get(0);
    }
}
