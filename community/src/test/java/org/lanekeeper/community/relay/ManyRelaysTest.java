package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Few joins for each of many relays share a transaction. */
@OnRealDatabase
class ManyRelaysTest {
    private static final int RELAYS = 60;
    private static final int HOUSEHOLDS = 12;

    @Autowired
    JoinBatch batch;

    @Autowired
    SequencerSettings settings;

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
    void eachRelayHasItsOwnNumbersWithoutGapOrDouble() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, HOUSEHOLDS);
        List<Relay> all = open(committee);

        Map<Long, List<Integer>> numbers = rush(all, households);

        all.forEach(relay -> {
            List<Integer> expected =
                    IntStream.rangeClosed(1, HOUSEHOLDS).boxed().toList();
            assertThat(numbers.get(relay.id())).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(jdbc.queryForList(
                            "SELECT number FROM relay_entry WHERE relay_id = ? ORDER BY number",
                            Integer.class,
                            relay.id()))
                    .isEqualTo(expected);
            Relay after = relays.find(committee, relay.id()).orElseThrow();
            assertThat(after.lastNumber()).isEqualTo(HOUSEHOLDS);
            assertThat(jdbc.queryForObject(
                            "SELECT head FROM ledger_block WHERE relay_id = ? ORDER BY first_seq DESC LIMIT 1",
                            String.class,
                            relay.id()))
                    .isEqualTo(after.ledgerHead());
        });
        // far fewer transactions than relays times households: a block is written by one
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ledger_block WHERE committee_id = ?", Integer.class, committee))
                .isLessThan(RELAYS * HOUSEHOLDS + RELAYS);
    }

    @Test
    void aRelayThatSomebodyHoldsDelaysNoneOfTheOthers() throws Exception {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        List<Relay> all = open(committee);
        Map<Long, List<Join>> joins = new HashMap<>();
        all.forEach(relay -> joins.put(
                relay.id(),
                List.of(neighbourhood.request(
                        relay, household, UUID.randomUUID().toString()))));
        long held = all.get(RELAYS / 2).id();

        transaction.executeWithoutResult(status -> {
            relays.lock(committee, held);
            Map<Long, List<JoinOutcome>> outcomes = CompletableFuture.supplyAsync(() -> together(joins))
                    .orTimeout(4, TimeUnit.SECONDS)
                    .join();

            assertThat(outcomes).hasSize(RELAYS - 1).doesNotContainKey(held);
        });
        assertThat(batch.write(held, () -> joins.get(held)).get(0)).isInstanceOf(JoinOutcome.Accepted.class);
    }

    @Test
    void relaysThatAnotherServerWorksOnAreWrittenTogetherWhenItIsDone() {
        long committee = neighbourhood.committee();
        Household household = neighbourhood.households(committee, 1).get(0);
        List<Relay> all = open(committee);
        RelaySequencer sequencer = new RelaySequencer(new BatchWriter(batch, settings, clock), settings);
        sequencer.start();
        try {
            List<CompletableFuture<JoinOutcome>> answers = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                all.forEach(relay -> relays.lock(committee, relay.id()));
                all.forEach(relay -> answers.add(sequencer.submit(neighbourhood.request(
                        relay, household, UUID.randomUUID().toString()))));
                // long enough for a look that finds all of them locked
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            });

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
        } finally {
            sequencer.stop();
        }
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT accepted_at) FROM relay_entry WHERE committee_id = ?",
                        Integer.class,
                        committee))
                .isLessThan(RELAYS / 4);
    }

    private Map<Long, List<JoinOutcome>> together(Map<Long, List<Join>> joins) {
        try {
            Map<Long, Boarding> boarding = new HashMap<>();
            joins.forEach((relay, some) -> boarding.put(relay, () -> some));
            return batch.writeTogether(boarding, false);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Relay> open(long committee) {
        return IntStream.range(0, RELAYS)
                .mapToObj(i -> neighbourhood.openRelay(committee))
                .toList();
    }

    private Map<Long, List<Integer>> rush(List<Relay> all, List<Household> households) {
        RelaySequencer sequencer = new RelaySequencer(new BatchWriter(batch, settings, clock), settings);
        sequencer.start();
        try {
            Map<Long, List<CompletableFuture<JoinOutcome>>> answers = new HashMap<>();
            for (Household household : households) {
                for (Relay relay : all) {
                    answers.computeIfAbsent(relay.id(), id -> new ArrayList<>())
                            .add(sequencer.submit(neighbourhood.request(
                                    relay, household, UUID.randomUUID().toString())));
                }
            }
            Map<Long, List<Integer>> numbers = new HashMap<>();
            answers.forEach((relay, futures) -> numbers.put(
                    relay,
                    futures.stream()
                            .map(CompletableFuture::join)
                            .map(outcome -> ((JoinOutcome.Accepted) outcome).number())
                            .toList()));
            return numbers;
        } finally {
            sequencer.stop();
        }
    }
}
