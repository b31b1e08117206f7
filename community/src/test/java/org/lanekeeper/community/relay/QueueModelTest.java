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
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.VerifyingLedger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives random sequences of everything that can happen to a relay, and compares each step with {@link QueueModel}. */
@OnRealDatabase
class QueueModelTest {
    private static final int HOUSEHOLDS = 60;
    private static final int STEPS = 80;
    private static final Cause CAUSE = Cause.of(null, Ground.OTHER);

    @Autowired
    JoinBatch batch;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Entries entries;

    @Autowired
    RunningRelays running;

    @Autowired
    Relays relays;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    DrawingLots lots;

    @Autowired
    DrawingBatch drawing;

    @Autowired
    RelayQuotas quotas;

    @Autowired
    RelayLedger ledger;

    @Autowired
    LedgerBlocks blocks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

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
        QueueModel model = new QueueModel(rule, plan.unitCap(), shares);
        Instant now = opens;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(1 + random.nextInt(60_000));
            step(random, relay, model, households, now);
            compare(relay, model, "seed " + seed + " step " + step + " " + rule);
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

    private void step(Random random, Relay relay, QueueModel model, List<Household> households, Instant now)
            throws Exception {
        int size = model.lines().size();
        int number = size == 0 ? 0 : 1 + random.nextInt(size);
        long committee = relay.committeeId();
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> joins(random, relay, model, households, now);
            case 5 -> {
                if (number > 0) {
                    assertThat(moderating.withdraw(committee, relay.id(), number))
                            .isEqualTo(model.end(number, EntryStatus.WITHDRAWN));
                }
            }
            case 6 -> {
                if (number > 0) {
                    assertThat(moderating.strikeOut(committee, relay.id(), number, CAUSE))
                            .isEqualTo(model.end(number, EntryStatus.VOID));
                }
            }
            case 7 -> {
                if (number > 0) {
                    moderating.approve(committee, relay.id(), number, CAUSE);
                    model.approve(number);
                }
            }
            case 8 -> changeQuota(random, relay, model);
            default -> call(random, relay, model);
        }
    }

    private void joins(Random random, Relay relay, QueueModel model, List<Household> households, Instant now)
            throws Exception {
        List<Join> joins = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            if (i > 0 && random.nextInt(8) == 0) {
                // sent twice: the same answer
                joins.add(joins.get(0));
                expected.add(expected.get(0));
                continue;
            }
            Household household = households.get(random.nextInt(households.size()));
            Door door = Door.values()[random.nextInt(Door.values().length)];
            Instant time = door.isTypedLater() ? relay.opensAt().plusSeconds(random.nextInt(3000)) : now.plusMillis(i);
            Long resident = random.nextBoolean() ? (long) random.nextInt(8) : null;
            int wanted = 1 + random.nextInt(3);
            joins.add(new Join(
                    relay.id(),
                    household,
                    household.name(),
                    null,
                    wanted,
                    door,
                    resident,
                    "key-" + random.nextLong(),
                    now.plusMillis(i),
                    door.isTypedLater() ? time : null,
                    false,
                    null));
            expected.add(model.join(household, door, wanted, resident, time));
        }
        List<String> answers = batch.write(relay.id(), joins).stream()
                .map(QueueModelTest::word)
                .toList();
        // a refusal is decided anew each time it is asked
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).startsWith("number") || joins.indexOf(joins.get(i)) == i) {
                assertThat(answers.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    private static String word(JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            return "number " + accepted.number();
        }
        if (outcome instanceof JoinOutcome.AlreadyIn already) {
            return "already " + already.number();
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return "not eligible";
        }
        return outcome instanceof JoinOutcome.Full ? "full" : "too many";
    }

    private void changeQuota(Random random, Relay relay, QueueModel model) {
        List<RelayQuotas.Share> shares = quotas.of(relay.committeeId(), relay.id());
        if (shares.isEmpty()) {
            return;
        }
        RelayQuotas.Share share = shares.get(random.nextInt(shares.size()));
        int quota = random.nextInt(12);
        transaction.executeWithoutResult(status -> {
            Relay locked = relays.lock(relay.committeeId(), relay.id()).orElseThrow();
            quotas.change(relay.committeeId(), relay.id(), share.cell(), quota);
            long seq = ledger.append(
                    locked,
                    List.of(ledger.record(locked, LedgerKind.QUOTA, CAUSE)
                            .cell(share.cell())
                            .quota(quota)));
            ledger.recount(locked, seq, List.of(share.cell()));
        });
        model.change(share.cell(), quota);
    }

    /** Calls a batch; under a draw, once in a while ends the relay and draws first. */
    private void call(Random random, Relay relay, QueueModel model) {
        Relay present = relays.find(relay.committeeId(), relay.id()).orElseThrow();
        if (present.awaitsDraw()) {
            if (random.nextInt(3) == 0 && model.lines().size() > 10) {
                running.move(relay.committeeId(), relay.id(), RelayState.CLOSED, null);
                String head = relays.find(relay.committeeId(), relay.id())
                        .orElseThrow()
                        .ledgerHead();
                assertThat(lots.draw(relay.committeeId(), relay.id(), CAUSE)).isEqualTo(DrawingLots.Outcome.DRAWN);
                model.drawLots(Lots.order(
                        relays.seed(relay.id()),
                        head,
                        model.lines().stream()
                                .filter(QueueModel.Line::counts)
                                .map(line -> line.number)
                                .toList()));
                reopenForPaper(relay);
            }
            return;
        }
        int size = 1 + random.nextInt(5);
        List<Integer> expected = model.call(size);
        Instant from = Instant.parse("2026-02-06T01:00:00Z");
        try {
            int number = drawing.draw(
                            relay.committeeId(),
                            relay.id(),
                            new BatchPlan(size, "药房", from, from.plusSeconds(3600)),
                            null,
                            null)
                    .orElseThrow()
                    .number();
            assertThat(jdbc.queryForList(
                            "SELECT number FROM relay_entry WHERE relay_id = ? AND batch = ?",
                            Integer.class,
                            relay.id(),
                            number))
                    .containsExactlyInAnyOrderElementsOf(expected);
        } catch (UnfitBatchException nobodyWaits) {
            assertThat(expected).isEmpty();
        }
    }

    /** The model knows no closing: what came later than the draw was paper only, here it is everything. */
    private void reopenForPaper(Relay relay) {
        jdbc.update("UPDATE relay SET state = 'PUBLISHED' WHERE id = ?", relay.id());
    }

    /** What is told out of memory is what the database would say. */
    private void compareSnapshot(Relay relay, int numbers, String where) {
        RelaySnapshot seen =
                snapshots.of(relays.find(relay.committeeId(), relay.id()).orElseThrow());
        assertThat(seen.tally()).as(where).isEqualTo(entries.tally(relay.committeeId(), relay.id()));
        // one a step, another each time
        if (numbers > 0) {
            int number = 1 + Math.floorMod(where.hashCode(), numbers);
            assertThat(seen.ahead(number))
                    .as(where + " ahead of " + number)
                    .isEqualTo(entries.waitingAhead(relay.committeeId(), relay.id(), number));
            Entry entry = entries.find(relay.committeeId(), relay.id(), number).orElseThrow();
            assertThat(seen.numbers(entry.householdId(), 0).contains(number))
                    .as(where + " place of " + number)
                    .isEqualTo(entry.status().counts());
        }
    }

    private void compare(Relay relay, QueueModel model, String where) {
        Map<Integer, Boolean> secured = model.secured();
        List<String> expected = model.lines().stream()
                .map(line -> line.number + " of " + line.household + " " + line.status + " in " + line.cell + " units "
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
        compareSnapshot(relay, found.size(), where);
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
