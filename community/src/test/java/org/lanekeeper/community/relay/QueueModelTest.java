package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.VerifyingLedger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drives random sequences of everything that can happen to a relay, and compares each step with {@link QueueModel}. */
@OnRealDatabase
class QueueModelTest {
    private static final int HOUSEHOLDS = 60;
    private static final int STEPS = 80;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Entries entries;

    @Autowired
    RunningRelays running;

    @Autowired
    Relays relays;

    @Autowired
    RelayQuotas quotas;

    @Autowired
    LedgerBlocks blocks;

    @Autowired
    RandomDeeds deeds;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Neighbourhood neighbourhood;

    /** More of them with {@code -Dlanekeeper.model.runs=200}. */
    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("lanekeeper.model.runs", 12));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everySequenceEndsAsTheModelSays(int seed) throws Exception {
        Random random = new Random(seed);
        long committee = neighbourhood.committee();
        List<Household> households = new ArrayList<>(neighbourhood.doors(committee, 4, HOUSEHOLDS / 4));
        households.addAll(unverified(committee, households.get(0)));
        Instant opens = Instant.parse("2026-02-01T00:00:00Z");
        OrderRule rule = rule(random, households);
        RelayPlan plan =
                new RelayPlan("口罩预订", "口罩", opens, opens.plus(Duration.ofDays(1)), 1 + random.nextInt(3), rule);
        Relay relay = running.create(committee, plan, RelayState.PUBLISHED, null, null);
        Map<String, Integer> shares = new HashMap<>();
        quotas.of(committee, relay.id()).forEach(share -> shares.put(share.cell(), share.quota()));
        QueueModel model = new QueueModel(rule, plan.unitCap(), shares, plan.closesAt());
        ModelNews news = new ModelNews(jdbc, relay, model);
        Instant now = opens;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(1 + random.nextInt(60_000));
            String where = "seed " + seed + " step " + step + " " + rule;
            news.beforeStep();
            deeds.step(random, relay, model, households, now);
            compare(relay, model, where);
            news.afterStep(where);
        }
        assertThat(verified(relay.id()).faults()).as("ledger of seed " + seed).isEmpty();
    }

    /** What anybody can find out from the ledger alone. */
    private LedgerFindings verified(long relayId) throws IOException {
        String lines = blocks.page(relayId, 0, Integer.MAX_VALUE).stream()
                .map(LedgerBlock::records)
                .collect(Collectors.joining("\n"));
        return new VerifyingLedger().read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Household> unverified(long committee, Household near) {
        return IntStream.range(0, 5)
                .mapToObj(i -> neighbourhood.stranger(committee, near, "9" + i))
                .toList();
    }

    private static OrderRule rule(Random random, List<Household> households) {
        boolean limited = random.nextInt(5) > 0;
        Integer quota = limited ? 4 + random.nextInt(30) : null;
        boolean draw = random.nextInt(4) == 0;
        List<String> buildings = random.nextInt(4) == 0
                ? households.stream()
                        .map(OrderRule::building)
                        .distinct()
                        .limit(2)
                        .toList()
                : List.of();
        return new OrderRule(
                draw ? Serving.DRAW : Serving.ARRIVAL,
                limited && random.nextBoolean() ? Measure.UNITS : Measure.HOUSEHOLDS,
                quota,
                limited && random.nextBoolean(),
                limited && random.nextBoolean() ? random.nextInt(4) : 0,
                buildings,
                limited && !draw && random.nextInt(4) == 0 ? Beyond.REFUSE : Beyond.WAIT,
                2 + random.nextInt(3),
                PaperTime.HAND_IN);
    }

    /** What is told out of memory is what the database would say. */
    private void compareSnapshot(Relay relay, QueueModel model, String where) {
        int numbers = model.lines().size();
        RelaySnapshot seen =
                snapshots.of(relays.find(relay.committeeId(), relay.id()).orElseThrow());
        assertThat(seen.tally()).as(where).isEqualTo(entries.tally(relay.committeeId(), relay.id()));
        assertThat(seen.callable()).as(where).isEqualTo(entries.callable(relay.committeeId(), relay.id()));
        assertThat(seen.calling().number())
                .as(where + " reached")
                .isEqualTo(model.calls().reached());
        assertThat(seen.calling().rank())
                .as(where + " rank reached")
                .isEqualTo(reachedRank(relay, model.calls().passed()));
        assertThat(seen.calling().beyondNumber())
                .as(where + " somebody was passed")
                .isEqualTo(!model.calls().passed().isEmpty());
        assertThat(seen.calling().households())
                .as(where + " called")
                .isEqualTo(seen.tally().called());
        // one a step, another each time
        if (numbers > 0) {
            int number = 1 + Math.floorMod(where.hashCode(), numbers);
            if (model.line(number).waits()) {
                assertThat(seen.ahead(number)).as(where + " ahead of " + number).isEqualTo(model.ahead(number));
            }
            Entry entry = entries.find(relay.committeeId(), relay.id(), number).orElseThrow();
            assertThat(seen.numbers(entry.householdId(), 0).contains(number))
                    .as(where + " place of " + number)
                    .isEqualTo(entry.status().counts());
        }
    }

    /** The last rank that was called, unless somebody with a better one was passed. */
    private int reachedRank(Relay relay, List<Integer> passed) {
        int called = jdbc.queryForObject(
                "SELECT COALESCE(MAX(draw_rank), 0) FROM relay_entry"
                        + " WHERE relay_id = ? AND batch IS NOT NULL AND draw_rank < ?",
                Integer.class,
                relay.id(),
                JoiningPolicy.AFTER_THE_DRAW);
        return passed.stream()
                .map(number -> jdbc.queryForObject(
                        "SELECT GREATEST(draw_rank - 1, 0) FROM relay_entry WHERE relay_id = ? AND number = ?",
                        Integer.class,
                        relay.id(),
                        number))
                .reduce(called, Math::min);
    }

    private void compare(Relay relay, QueueModel model, String where) {
        Map<Integer, Boolean> secured = model.shares().secured();
        List<String> expected = model.lines().stream()
                .map(line ->
                        line.number + " of " + line.household.id() + " " + line.status + " in " + line.cell + " units "
                                + line.quantity + " batch " + line.batch + " secured "
                                + secured.getOrDefault(line.number, false))
                .toList();
        List<String> found = jdbc.query(
                "SELECT number, household_id, status, cell, quantity, batch, secured FROM relay_entry"
                        + " WHERE relay_id = ? ORDER BY number",
                (row, i) -> row.getInt(1) + " of " + row.getLong(2) + " " + row.getString(3) + " in " + row.getString(4)
                        + " units " + row.getInt(5) + " batch " + row.getObject(6) + " secured " + row.getBoolean(7),
                relay.id());
        assertThat(found).as(where).isEqualTo(expected);
        assertThat(jdbc.queryForList(
                        "SELECT number FROM relay_entry WHERE relay_id = ? AND claim IS NOT NULL AND batch IS NULL"
                                + " ORDER BY draw_rank, effective_at, number",
                        Integer.class,
                        relay.id()))
                .as(where + " waiting")
                .containsExactlyElementsOf(model.waiting());
        assertThat(entries.nextInOrder(relay.committeeId(), relay.id(), 1000))
                .as(where + " order")
                .extracting(Entry::number)
                .containsExactlyElementsOf(model.calls().callable());
        compareSnapshot(relay, model, where);
        for (RelayQuotas.Share share : quotas.of(relay.committeeId(), relay.id())) {
            int[] counted = new int[2];
            model.lines().stream()
                    .filter(line -> line.counts() && line.cell.equals(share.cell()))
                    .forEach(line -> counted[secured.get(line.number) ? 0 : 1] +=
                            secured.get(line.number) ? relay.measure().of(line.quantity) : 1);
            assertThat(new int[] {share.taken(), share.waiting()})
                    .as(where + " cell " + share.cell() + " " + Arrays.toString(counted))
                    .isEqualTo(counted);
        }
    }
}
