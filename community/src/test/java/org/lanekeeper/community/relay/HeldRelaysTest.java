package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody else holds relays, or one of them is crowded, and the others must not wait for it. */
@OnRealDatabase
class HeldRelaysTest {
    private static final int RELAYS = 60;

    @Autowired
    RunningSequencer running;

    @Autowired
    SequencerSettings settings;

    @Autowired
    Relays relays;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Neighbourhood neighbourhood;

    /** The first of them are those that would be waited for, and more of them than there are workers. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 12", "30, 1", "30, 12"})
    void relaysThatSomebodyHoldsDelayNoneOfTheOthers(int from, int count) {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        List<Relay> all = neighbourhood.openRelays(committee, RELAYS);
        List<Relay> held = all.subList(from, from + count);
        running.use(sequencer -> {
            List<CompletableFuture<JoinOutcome>> late = transaction.execute(status -> {
                held.forEach(relay -> relays.lock(committee, relay.id()));
                Map<Relay, CompletableFuture<JoinOutcome>> answers = new HashMap<>();
                all.forEach(relay -> answers.put(relay, sequencer.submit(neighbourhood.request(relay, household))));
                List<CompletableFuture<JoinOutcome>> waits =
                        held.stream().map(answers::remove).toList();
                assertThat(answers.values())
                        .allSatisfy(answer -> assertThat(
                                        answer.orTimeout(4, TimeUnit.SECONDS).join())
                                .isInstanceOf(JoinOutcome.Accepted.class));
                assertThat(waits).noneMatch(CompletableFuture::isDone);
                return waits;
            });
            assertThat(late).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
        });
    }

    /** More of them than workers that may wait, or so few that the last worker finds one of them too. */
    @ParameterizedTest
    @ValueSource(ints = {4, 12})
    void crowdsThatWaitForHeldRelaysTakeNobodysRoom(int count) {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 3);
        List<Relay> held = neighbourhood.openRelays(committee, count);
        Relay free = neighbourhood.openRelay(committee);
        running.use(narrow(), sequencer -> {
            List<CompletableFuture<JoinOutcome>> late = transaction.execute(status -> {
                held.forEach(relay -> relays.lock(committee, relay.id()));
                List<CompletableFuture<JoinOutcome>> waits = held.stream()
                        .flatMap(relay -> households.stream()
                                .map(household -> sequencer.submit(neighbourhood.request(relay, household))))
                        .toList();
                // until all workers but the last wait
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                assertThat(sequencer
                                .submit(neighbourhood.request(free, households.get(0)))
                                .orTimeout(4, TimeUnit.SECONDS)
                                .join())
                        .isInstanceOf(JoinOutcome.Accepted.class);
                assertThat(waits).noneMatch(CompletableFuture::isDone);
                return waits;
            });
            assertThat(late).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
        });
    }

    @Test
    void aRelayThatFillsEveryTurnKeepsNobodyElseWaiting() {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        Relay crowded = neighbourhood.openRelay(committee);
        Relay quiet = neighbourhood.openRelay(committee);
        running.use(narrow(), sequencer -> {
            AtomicBoolean over = new AtomicBoolean();
            // more than fit into a turn, all the while
            List<CompletableFuture<Void>> crowd = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                while (!over.get()) {
                                    sequencer
                                            .submit(neighbourhood.request(crowded, household))
                                            .join();
                                }
                            },
                            task -> new Thread(task).start()))
                    .toList();
            try {
                for (int i = 0; i < 5; i++) {
                    assertThat(sequencer
                                    .submit(neighbourhood.request(quiet, household))
                                    .orTimeout(4, TimeUnit.SECONDS)
                                    .join())
                            .isNotInstanceOf(JoinOutcome.Busy.class);
                }
            } finally {
                over.set(true);
                crowd.forEach(CompletableFuture::join);
            }
        });
    }

    @Test
    void relaysThatAnotherServerWorksOnAreWrittenTogetherWhenItIsDone() {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        List<Relay> all = neighbourhood.openRelays(committee, RELAYS);
        running.use(sequencer -> {
            List<CompletableFuture<JoinOutcome>> answers = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                all.forEach(relay -> relays.lock(committee, relay.id()));
                all.forEach(relay -> answers.add(sequencer.submit(neighbourhood.request(relay, household))));
                // long enough for a look that finds all of them locked
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            });

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
        });
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT accepted_at) FROM relay_entry WHERE committee_id = ?",
                        Integer.class,
                        committee))
                .isLessThan(RELAYS / 4);
    }

    private SequencerSettings narrow() {
        return new SequencerSettings(
                2, settings.waiting(), settings.workers(), settings.patience(), settings.retryAfter());
    }
}
