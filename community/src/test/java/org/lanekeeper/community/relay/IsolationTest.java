package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The traps that MariaDB and MySQL lay for people who count: snapshots, gap locks, deadlocks, locks waited for in vain. */
@OnRealDatabase
class IsolationTest {
    private static final String REPEATABLE_READ = "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Environment environment;

    @Autowired
    DataSource database;

    @Autowired
    Entries entries;

    @Autowired
    SequencerSettings settings;

    @Autowired
    OtherServers servers;

    @Autowired
    Clock clock;

    @Test
    void twoNodesWhoseSessionsAreRepeatableReadGiveEachNumberOnce() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 300);
        Relay relay = neighbourhood.openRelay(committee);
        RelaySequencer one = sequencer(PreparedSessions.all(environment, REPEATABLE_READ));
        RelaySequencer other = sequencer(PreparedSessions.all(environment, REPEATABLE_READ));
        try {
            List<CompletableFuture<JoinOutcome>> answers = IntStream.range(0, households.size())
                    .mapToObj(i -> (i % 2 == 0 ? one : other).submit(request(relay, households.get(i))))
                    .toList();
            List<JoinOutcome> outcomes =
                    answers.stream().map(CompletableFuture::join).toList();

            assertThat(outcomes).allMatch(JoinOutcome.Accepted.class::isInstance);
            assertThat(inTable(relay)).isEqualTo(oneTo(households.size()));
        } finally {
            one.stop();
            other.stop();
        }
    }

    @Test
    void neighbouringRelaysDoNotWaitForEachOthersGaps() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 200);
        List<Relay> relays = IntStream.range(0, 4)
                .mapToObj(i -> neighbourhood.openRelay(committee))
                .toList();
        RelaySequencer sequencer = sequencer(PreparedSessions.all(environment, REPEATABLE_READ));
        try {
            List<CompletableFuture<JoinOutcome>> answers = new ArrayList<>();
            for (Household household : households) {
                relays.forEach(relay -> answers.add(sequencer.submit(request(relay, household))));
            }
            answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
            relays.forEach(relay -> assertThat(inTable(relay)).isEqualTo(oneTo(households.size())));
        } finally {
            sequencer.stop();
        }
    }

    @Test
    void waitsForAGapThatSomebodyElseHasLocked() throws Exception {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay relay = neighbourhood.openRelay(committee);
        RelaySequencer sequencer = sequencer(database);
        try (OtherTransaction report = OtherTransaction.begin(database, Connection.TRANSACTION_REPEATABLE_READ)) {
            report.run("SELECT number FROM relay_entry WHERE relay_id = ? FOR UPDATE", relay.id());
            CompletableFuture<JoinOutcome> answer = sequencer.submit(request(relay, household));
            OtherTransaction.awaitLockOf(relay, database);
            assertThat(answer).isNotDone();
            report.commit();
            assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class);
        } finally {
            sequencer.stop();
        }
        assertThat(inTable(relay)).containsExactly(1);
    }

    @Test
    void comesBackAfterADeadlockThatItHasLost() throws Exception {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 300);
        Relay relay = neighbourhood.openRelay(committee);
        PreparedSessions sessions = PreparedSessions.all(environment, REPEATABLE_READ);
        RelaySequencer sequencer = sequencer(sessions);
        try (OtherTransaction heavy = OtherTransaction.begin(database, Connection.TRANSACTION_REPEATABLE_READ)) {
            // whoever has changed less is sacrificed
            heavy.run(
                            "UPDATE household SET updated_at = updated_at + INTERVAL 1 SECOND WHERE committee_id = ?",
                            committee)
                    .run("SELECT number FROM relay_entry WHERE relay_id = ? FOR UPDATE", relay.id());
            CompletableFuture<JoinOutcome> answer = sequencer.submit(request(relay, households.get(0)));
            OtherTransaction.awaitLockOf(relay, database);
            heavy.run("SELECT id FROM relay WHERE id = ? FOR UPDATE", relay.id());
            heavy.commit();

            assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class);
            assertThat(sessions.count()).as("tries").isGreaterThan(1);
        } finally {
            sequencer.stop();
        }
        assertThat(inTable(relay)).containsExactly(1);
    }

    @Test
    void triesAgainWhenItHasWaitedForTheRelayInVain() throws Exception {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay relay = neighbourhood.openRelay(committee);
        PreparedSessions sessions = oneSecond();
        RelaySequencer sequencer = sequencer(sessions);
        try (OtherTransaction holder = OtherTransaction.begin(database, Connection.TRANSACTION_READ_COMMITTED)) {
            holder.run("SELECT id FROM relay WHERE id = ? FOR UPDATE", relay.id());
            CompletableFuture<JoinOutcome> answer = sequencer.submit(request(relay, household));
            while (sessions.count() < 2) {
                Thread.sleep(20);
            }
            assertThat(answer).isNotDone();
            holder.commit();
            assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class);
        } finally {
            sequencer.stop();
        }
        assertThat(inTable(relay)).containsExactly(1);
    }

    /** Others go before it while it is held, but not for ever: then it is waited for, in vain. */
    @Test
    void saysBusyForARelayThatIsNeverFreeWhileOthersRun() throws Exception {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay busy = neighbourhood.openRelay(committee);
        Relay held = neighbourhood.openRelay(committee);
        RelaySequencer sequencer = sequencer(oneSecond(), hasty());
        AtomicBoolean told = new AtomicBoolean();
        try (OtherTransaction holder = OtherTransaction.begin(database, Connection.TRANSACTION_READ_COMMITTED)) {
            holder.run("SELECT id FROM relay WHERE id = ? FOR UPDATE", held.id());
            CompletableFuture<Void> crowd = CompletableFuture.runAsync(() -> {
                while (!told.get()) {
                    sequencer.submit(request(busy, household)).join();
                }
            });
            JoinOutcome outcome = sequencer
                    .submit(request(held, household))
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            assertThat(crowd).isNotDone();
            told.set(true);
            crowd.join();
            assertThat(outcome).isInstanceOf(JoinOutcome.Busy.class);
        } finally {
            told.set(true);
            sequencer.stop();
        }
        assertThat(inTable(busy)).containsExactly(1);
        assertThat(inTable(held)).isEmpty();
    }

    @Test
    void saysBusyWhenPatienceIsOverAndKnowsTheRequestLater() throws Exception {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay relay = neighbourhood.openRelay(committee);
        RelaySequencer sequencer = sequencer(oneSecond(), hasty());
        Join join = request(relay, household);
        try (OtherTransaction holder = OtherTransaction.begin(database, Connection.TRANSACTION_READ_COMMITTED)) {
            holder.run("SELECT id FROM relay WHERE id = ? FOR UPDATE", relay.id());
            assertThat(sequencer.submit(join).join()).isEqualTo(new JoinOutcome.Busy(settings.retryAfter(), false));
            holder.commit();
            assertThat(sequencer.submit(join).join()).isInstanceOf(JoinOutcome.Accepted.class);
        } finally {
            sequencer.stop();
        }
        assertThat(inTable(relay)).containsExactly(1);
    }

    /** From MariaDB 11.6.2 on this is how sessions are unless told otherwise. */
    @Test
    void beginsAnewWhenItsSnapshotIsStale() throws Exception {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay relay = neighbourhood.openRelay(committee);
        String[] stale = {
            REPEATABLE_READ,
            "SET SESSION innodb_snapshot_isolation = ON",
            "SET autocommit = 0",
            "START TRANSACTION WITH CONSISTENT SNAPSHOT"
        };
        DataSource overtaken = new OvertakenSessions(PreparedSessions.all(environment, stale), () -> touch(relay));
        assertThatThrownBy(() -> servers.batch(overtaken).write(relay.id(), () -> List.of(request(relay, household))))
                .isInstanceOfSatisfying(
                        SQLException.class, it -> assertThat(it.getErrorCode()).isEqualTo(1020));

        PreparedSessions once = PreparedSessions.first(environment, stale);
        RelaySequencer sequencer = sequencer(new OvertakenSessions(once, () -> touch(relay)));
        try {
            assertThat(sequencer.submit(request(relay, household)).join()).isInstanceOf(JoinOutcome.Accepted.class);
            assertThat(once.count()).as("tries").isEqualTo(2);
        } finally {
            sequencer.stop();
        }
        assertThat(inTable(relay)).containsExactly(1);
    }

    private void touch(Relay relay) throws SQLException {
        try (OtherTransaction quick = OtherTransaction.begin(database, Connection.TRANSACTION_READ_COMMITTED)) {
            quick.run("UPDATE relay SET title = CONCAT('又', title) WHERE id = ?", relay.id())
                    .commit();
        }
    }

    /** Sessions that wait so long for a lock. */
    private PreparedSessions oneSecond() {
        return PreparedSessions.all(environment, "SET SESSION innodb_lock_wait_timeout = 1");
    }

    private SequencerSettings hasty() {
        return new SequencerSettings(
                settings.batch(), settings.waiting(), 1, Duration.ofMillis(500), settings.retryAfter());
    }

    private RelaySequencer sequencer(DataSource sessions) {
        return sequencer(sessions, settings);
    }

    private RelaySequencer sequencer(DataSource sessions, SequencerSettings how) {
        RelaySequencer sequencer = new RelaySequencer(new BatchWriter(servers.batch(sessions), how, clock), how);
        sequencer.start();
        return sequencer;
    }

    private Join request(Relay relay, Household household) {
        return neighbourhood.request(relay, household, UUID.randomUUID().toString());
    }

    private List<Integer> inTable(Relay relay) {
        return entries.page(relay.committeeId(), relay.id(), 0, 10_000).stream()
                .map(Entry::number)
                .toList();
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
