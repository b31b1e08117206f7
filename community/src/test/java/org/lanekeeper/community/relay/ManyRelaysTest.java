package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    RunningSequencer running;

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
        List<Relay> all = neighbourhood.openRelays(committee, RELAYS);

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
            assertThat(relays.lastEffective(relay.id()))
                    .isEqualTo(jdbc.queryForObject(
                                    "SELECT MAX(effective_at) FROM relay_entry WHERE relay_id = ?",
                                    Timestamp.class,
                                    relay.id())
                            .toInstant());
        });
        // far fewer transactions than relays times households: a block is written by one
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ledger_block WHERE committee_id = ?", Integer.class, committee))
                .isLessThan(RELAYS * HOUSEHOLDS + RELAYS);
    }

    @Test
    void aBadRowSinksNobodyInItsRelayOrAnother() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 3);
        List<Relay> all = neighbourhood.openRelays(committee, 5);
        running.use(sequencer -> {
            List<CompletableFuture<JoinOutcome>> good = new ArrayList<>();
            List<CompletableFuture<JoinOutcome>> bad = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                all.forEach(relay -> relays.lock(committee, relay.id()));
                for (Relay relay : all) {
                    households
                            .subList(0, relay == all.get(0) ? 1 : 3)
                            .forEach(household -> good.add(sequencer.submit(neighbourhood.request(relay, household))));
                }
                // the column of request keys holds no Chinese
                bad.add(sequencer.submit(neighbourhood.request(all.get(3), households.get(0), "毒")));
            });
            assertThat(good).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
            assertThat(bad).allSatisfy(answer -> assertThat(answer.join()).isNotInstanceOf(JoinOutcome.Accepted.class));
        });
        assertThat(jdbc.queryForObject(
                        "SELECT SUM(last_number) FROM relay WHERE committee_id = ?", Integer.class, committee))
                .isEqualTo(13);
    }

    /** In one turn and in two, in two relays that know nothing of each other. */
    @Test
    void whoeverSignsUpOthersMayDoSoUpToTheCapInEachRelay() {
        long committee = neighbourhood.committee();
        List<Relay> two = neighbourhood.openRelays(committee, 2);
        int cap = two.get(0).behalfCap();
        List<Household> households = neighbourhood.households(committee, 2 * cap);
        running.use(sequencer -> {
            for (List<Household> some : List.of(households.subList(0, cap - 1), households.subList(cap - 1, 2 * cap))) {
                Map<Relay, List<CompletableFuture<JoinOutcome>>> answers = new HashMap<>();
                transaction.executeWithoutResult(status -> {
                    two.forEach(relay -> relays.lock(committee, relay.id()));
                    some.forEach(household ->
                            two.forEach(relay -> answers.computeIfAbsent(relay, it -> new ArrayList<>())
                                    .add(sequencer.submit(byNeighbour(relay, household)))));
                });
                answers.values().forEach(list -> list.forEach(CompletableFuture::join));
            }
        });
        two.forEach(relay -> assertThat(
                        relays.find(committee, relay.id()).orElseThrow().lastNumber())
                .isEqualTo(cap));
    }

    private Join byNeighbour(Relay relay, Household household) {
        String key = UUID.randomUUID().toString();
        return new Join(relay.id(), household, household.name(), null, 1, Door.CHAT, 7L, key, clock.instant());
    }

    private Map<Long, List<Integer>> rush(List<Relay> all, List<Household> households) {
        Map<Long, List<Integer>> numbers = new HashMap<>();
        running.use(sequencer -> {
            Map<Long, List<CompletableFuture<JoinOutcome>>> answers = new HashMap<>();
            for (Household household : households) {
                for (Relay relay : all) {
                    answers.computeIfAbsent(relay.id(), id -> new ArrayList<>())
                            .add(sequencer.submit(neighbourhood.request(relay, household)));
                }
            }
            answers.forEach((relay, futures) -> numbers.put(
                    relay,
                    futures.stream()
                            .map(CompletableFuture::join)
                            .map(outcome -> ((JoinOutcome.Accepted) outcome).number())
                            .toList()));
        });
        return numbers;
    }
}
