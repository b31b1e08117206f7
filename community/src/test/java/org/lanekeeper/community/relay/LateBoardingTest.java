package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    JoinBatch batch;

    @Autowired
    SequencerSettings usual;

    @Autowired
    Relays relays;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void whoeverComesMeanwhileGoesAlong() {
        Relay relay = held(usual);

        assertThat(batches(relay)).containsExactly(HOUSEHOLDS);
    }

    @Test
    void noMoreThanABatchTakes() {
        Relay relay = held(new SequencerSettings(
                BATCH, usual.waiting(), usual.workers(), Duration.ofSeconds(30), usual.retryAfter()));

        assertThat(batches(relay)).containsExactly(BATCH, BATCH, HOUSEHOLDS - 2 * BATCH);
    }

    /** All of them come one after another while the relay is held; a worker waits for it from the first on. */
    private Relay held(SequencerSettings settings) {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, HOUSEHOLDS);
        Relay relay = neighbourhood.openRelay(committee);
        RelaySequencer sequencer = new RelaySequencer(new BatchWriter(batch, settings, clock), settings);
        sequencer.start();
        try {
            List<CompletableFuture<JoinOutcome>> answers = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                relays.lock(committee, relay.id());
                for (Household household : households) {
                    answers.add(sequencer.submit(neighbourhood.request(
                            relay, household, UUID.randomUUID().toString())));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                }
            });
            assertThat(answers.stream().map(LateBoardingTest::number))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, HOUSEHOLDS).boxed().toList());
        } finally {
            sequencer.stop();
        }
        return relay;
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
