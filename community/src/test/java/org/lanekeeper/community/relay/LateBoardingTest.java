package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Another server holds the relay while people come. */
@OnRealDatabase
class LateBoardingTest {
    private static final int HOUSEHOLDS = 40;
    private static final int BATCH = 16;

    @Autowired
    RunningSequencer running;

    @Autowired
    SequencerSettings usual;

    @Autowired
    Relays relays;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void whoeverComesMeanwhileGoesAlong() {
        Relay relay = held(usual, 1).get(0);

        assertThat(batches(relay)).containsExactly(HOUSEHOLDS);
    }

    @Test
    void noMoreThanABatchTakes() {
        Relay relay = held(settings(BATCH, usual.workers()), 1).get(0);

        assertThat(batches(relay)).containsExactly(BATCH, BATCH, HOUSEHOLDS - 2 * BATCH);
    }

    @Test
    void whoeverComesMeanwhileForAnotherRelayGoesAlongToo() {
        List<Relay> all = held(settings(usual.batch(), 1), 3);

        assertThat(all).allSatisfy(relay -> assertThat(batches(relay)).containsExactly(HOUSEHOLDS));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT accepted_at) FROM relay_entry WHERE committee_id = ?",
                        Integer.class,
                        all.get(0).committeeId()))
                .isOne();
    }

    @Test
    void aRelayThatIsWaitedForDelaysNobodyWhoComesForAnother() {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay held = neighbourhood.openRelay(committee);
        Relay free = neighbourhood.openRelay(committee);
        running.use(sequencer -> {
            CompletableFuture<JoinOutcome> late = transaction.execute(status -> {
                relays.lock(committee, held.id());
                CompletableFuture<JoinOutcome> waits = sequencer.submit(neighbourhood.request(held, household));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                assertThat(number(sequencer
                                .submit(neighbourhood.request(free, household))
                                .orTimeout(4, TimeUnit.SECONDS)))
                        .isOne();
                assertThat(waits).isNotDone();
                return waits;
            });
            assertThat(number(late)).isOne();
        });
    }

    /** The next turn begins at the lowest relay of the last one, whether somebody waits for it or not. */
    @Test
    void whereTheLastTurnBeganDelaysNobodyEither() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 2);
        Relay held = neighbourhood.openRelay(committee);
        Relay free = neighbourhood.openRelay(committee);
        running.use(sequencer -> {
            assertThat(number(sequencer.submit(neighbourhood.request(held, households.get(0)))))
                    .isOne();
            transaction.executeWithoutResult(status -> {
                relays.lock(committee, held.id());
                assertThat(number(sequencer
                                .submit(neighbourhood.request(free, households.get(1)))
                                .orTimeout(3, TimeUnit.SECONDS)))
                        .isOne();
            });
        });
        assertThat(batches(held)).containsExactly(1);
    }

    private SequencerSettings settings(int most, int workers) {
        return new SequencerSettings(most, usual.waiting(), workers, Duration.ofSeconds(30), usual.retryAfter());
    }

    /** All of them come one after another while the relays are held; a worker waits for the first from the first on. */
    private List<Relay> held(SequencerSettings settings, int count) {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, HOUSEHOLDS);
        List<Relay> all = neighbourhood.openRelays(committee, count);
        running.use(settings, sequencer -> {
            Map<Relay, List<CompletableFuture<JoinOutcome>>> answers = new LinkedHashMap<>();
            transaction.executeWithoutResult(status -> {
                all.forEach(relay -> relays.lock(committee, relay.id()));
                for (Household household : households) {
                    all.forEach(relay -> answers.computeIfAbsent(relay, it -> new ArrayList<>())
                            .add(sequencer.submit(neighbourhood.request(relay, household))));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
            });
            answers.values()
                    .forEach(some -> assertThat(some.stream().map(LateBoardingTest::number))
                            .containsExactlyElementsOf(
                                    IntStream.rangeClosed(1, HOUSEHOLDS).boxed().toList()));
        });
        return all;
    }

    private static int number(CompletableFuture<JoinOutcome> answer) {
        return ((JoinOutcome.Accepted) answer.join()).number();
    }

    /** How many entries each transaction wrote: they have its time. */
    private List<Integer> batches(Relay relay) {
        return jdbc.queryForList(
                "SELECT COUNT(*) FROM relay_entry WHERE relay_id = ? GROUP BY accepted_at ORDER BY MIN(number)",
                Integer.class,
                relay.id());
    }
}
