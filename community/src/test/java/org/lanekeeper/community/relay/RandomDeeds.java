package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.DecliningVoucher;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.batch.PassingOver;
import org.lanekeeper.community.batch.TakingBack;
import org.lanekeeper.community.batch.TakingGoodsBack;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.RedeemingVoucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something to a relay and to {@link QueueModel} at once, and sees that both answer the same. */
@Component
class RandomDeeds {
    /** Long ago: whoever was called may come no more. */
    private static final Instant PICKUP = Instant.parse("2026-02-06T01:00:00Z");

    @Autowired
    JoinBatch batch;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    RestoringEntry restoring;

    @Autowired
    MovingEntry moving;

    @Autowired
    LockedEntry locked;

    @Autowired
    Entries entries;

    @Autowired
    Relays relays;

    @Autowired
    RandomTerm term;

    @Autowired
    ConfirmingEntry confirming;

    @Autowired
    RelayLedger ledger;

    @Autowired
    RelayQuotas quotas;

    @Autowired
    ChangingQuota changing;

    @Autowired
    ResizingEntry resizing;

    @Autowired
    DrawingBatch drawing;

    @Autowired
    Batches batches;

    @Autowired
    TakingBack takingBack;

    @Autowired
    DecliningVoucher declining;

    @Autowired
    PassingOver passing;

    @Autowired
    TakingGoodsBack goods;

    @Autowired
    RedeemingVoucher redeeming;

    @Autowired
    Vouchers vouchers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    void step(Random random, Relay relay, QueueModel model, List<Household> households, Instant now) throws Exception {
        int kind = random.nextInt(24);
        if (kind < 8 || model.lines().isEmpty()) {
            joins(random, relay, model, households, now);
        } else if (kind < 15) {
            change(kind, random, relay, model, households, now);
        } else if (kind == 15) {
            changeQuota(random, relay, model);
        } else if (kind == 20) {
            resize(random, relay, model, now);
        } else if (kind == 21) {
            changeTotal(random, relay, model);
        } else if (kind > 21) {
            term.step(random, relay, model, someone(random, relay));
        } else if (kind < 18 && model.batches() > 0) {
            afterTheCall(random, relay, model);
        } else {
            call(random, relay, model);
        }
    }

    private static Cause someone(Random random, Relay relay) {
        long id = 1 + random.nextInt(2);
        return Cause.of(new Staff(id, relay.committeeId(), "staff" + id, "员工", Role.CLERK), Ground.OTHER);
    }

    private void change(
            int kind, Random random, Relay relay, QueueModel model, List<Household> households, Instant now) {
        long committee = relay.committeeId();
        long id = relay.id();
        int number = 1 + random.nextInt(model.lines().size());
        Household household = households.get(random.nextInt(households.size()));
        boolean verified = random.nextInt(3) > 0;
        Cause cause = someone(random, relay);
        switch (kind) {
            case 8 ->
                assertThat(moderating.withdraw(committee, id, number))
                        .isEqualTo(model.end(number, EntryStatus.WITHDRAWN, null));
            case 9 ->
                assertThat(moderating.strikeOut(committee, id, number, cause))
                        .isEqualTo(model.end(number, EntryStatus.VOID, cause.staffId()));
            case 10 -> {
                moderating.approve(committee, id, number, cause);
                model.approve(number);
            }
            case 11 -> {
                int struck = struckOut(random, model, number);
                same(
                        restoring.restore(committee, id, struck, verified, cause),
                        model.restore(struck, verified, cause.staffId()));
            }
            case 12 ->
                same(
                        moving.correct(committee, id, number, household, verified, cause),
                        model.correct(number, household, verified));
            case 13 -> {
                String name = random.nextBoolean() ? household.name() : null;
                MovingEntry.Occupant occupant = name == null ? null : new MovingEntry.Occupant(name, null);
                same(
                        moving.transfer(committee, id, number, household, occupant, verified, cause),
                        model.transfer(number, household, name, verified));
            }
            default -> {
                // goes by the sequence's time, not by today's
                YieldingEntry yielding =
                        new YieldingEntry(locked, entries, relays, ledger, Clock.fixed(now, ZoneOffset.UTC));
                same(
                        transaction.execute(status -> yielding.letOthersFirst(committee, id, number, cause)),
                        model.letOthersFirst(number, now));
            }
        }
    }

    /** Mostly one that can be restored. */
    private static int struckOut(Random random, QueueModel model, int otherwise) {
        List<Integer> struck = model.lines().stream()
                .filter(line -> line.status == EntryStatus.VOID)
                .map(line -> line.number)
                .toList();
        return struck.isEmpty() ? otherwise : struck.get(random.nextInt(struck.size()));
    }

    private static void same(EntryChange change, String word) {
        assertThat(change.getClass().getSimpleName()).isEqualTo(word);
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
            Instant time = door.isDeclared() ? relay.opensAt().plusSeconds(random.nextInt(3000)) : now.plusMillis(i);
            Long resident = random.nextBoolean() ? (long) random.nextInt(8) : null;
            int wanted = 1 + random.nextInt(3);
            joins.add(new Join(
                    relay.id(),
                    household,
                    // not the household's own: somebody else, or a slip
                    random.nextInt(6) == 0 ? "赵小明" : household.name(),
                    null,
                    wanted,
                    door,
                    resident,
                    "key-" + random.nextLong(),
                    now.plusMillis(i),
                    door.isDeclared() ? time : null,
                    false,
                    null));
            expected.add(model.join(joins.get(i)));
        }
        List<JoinOutcome> outcomes = batch.write(relay.id(), joins);
        List<String> answers = outcomes.stream().map(RandomDeeds::word).toList();
        // a refusal is decided anew each time it is asked
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).startsWith("number") || joins.indexOf(joins.get(i)) == i) {
                assertThat(answers.get(i)).isEqualTo(expected.get(i));
            }
        }
        for (int i = 0; i < answers.size(); i++) {
            if (outcomes.get(i) instanceof JoinOutcome.AlreadyIn in
                    && in.doubt() == JoinOutcome.AlreadyIn.Doubt.OTHER_NAME) {
                assertThat(confirming.confirm(joins.get(i), in).doubt() == JoinOutcome.AlreadyIn.Doubt.SETTLED)
                        .isEqualTo(model.confirm(joins.get(i)));
            }
        }
    }

    private static String word(JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            return "number " + accepted.number();
        }
        if (outcome instanceof JoinOutcome.AlreadyIn already) {
            return "already " + already.number()
                    + (already.doubt() == JoinOutcome.AlreadyIn.Doubt.OTHER_NAME ? " in doubt" : "");
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return "not eligible";
        }
        if (outcome instanceof JoinOutcome.Closed) {
            return "closed";
        }
        return outcome instanceof JoinOutcome.Full ? "full" : "too many";
    }

    private void changeQuota(Random random, Relay relay, QueueModel model) {
        List<RelayQuotas.Share> shares = quotas.of(relay.committeeId(), relay.id());
        if (shares.isEmpty()) {
            return;
        }
        String cell = shares.get(random.nextInt(shares.size())).cell();
        int quota = random.nextInt(12);
        boolean changed = model.change(cell, quota);
        try {
            changing.share(relay.committeeId(), relay.id(), cell, quota, someone(random, relay));
            assertThat(changed).isTrue();
        } catch (UnfitPlanException tooFew) {
            assertThat(changed).isFalse();
        }
    }

    private void resize(Random random, Relay relay, QueueModel model, Instant now) {
        int number = 1 + random.nextInt(model.lines().size());
        int wanted = 1 + random.nextInt(4);
        same(resizing.resize(relay.committeeId(), relay.id(), number, wanted, now), model.resize(number, wanted, now));
    }

    private void changeTotal(Random random, Relay relay, QueueModel model) {
        if (quotas.of(relay.committeeId(), relay.id()).isEmpty()) {
            return;
        }
        Cause cause = someone(random, relay);
        boolean release = random.nextBoolean();
        int total = random.nextInt(40);
        boolean changed = release ? model.releaseWalkIns() : model.total(total);
        try {
            if (release) {
                changing.releaseWalkIns(relay.committeeId(), relay.id(), cause);
            } else {
                changing.total(relay.committeeId(), relay.id(), total, cause);
            }
            assertThat(changed).isTrue();
        } catch (UnfitPlanException unfit) {
            assertThat(changed).as(unfit.getMessage()).isFalse();
        }
        quotas.of(relay.committeeId(), relay.id())
                .forEach(share -> assertThat(share.quota()).as(share.cell()).isEqualTo(model.share(share.cell())));
    }

    private void afterTheCall(Random random, Relay relay, QueueModel model) {
        List<Integer> called = model.lines().stream()
                .filter(line -> line.batch != null)
                .map(line -> line.number)
                .toList();
        int number = called.get(random.nextInt(called.size()));
        Cause cause = someone(random, relay);
        switch (random.nextInt(9)) {
            case 0 -> {
                int one = 1 + random.nextInt(model.batches());
                assertThat(takingBack
                                .takeBack(relay.committeeId(), relay.id(), one, null, cause.staff())
                                .orElseThrow()
                                .households())
                        .isEqualTo(model.takeBack(one));
            }
            case 1, 2 ->
                assertThat(declining
                                        .decline(relay.committeeId(), relay.id(), number, cause)
                                        .orElseThrow()
                                == DecliningVoucher.Outcome.DECLINED)
                        .isEqualTo(model.decline(number));
            case 3 -> callFollowing(random, relay, model);
            case 4 ->
                assertThat(passing.passOver(relay.committeeId(), relay.id(), number, cause)
                                        .orElseThrow()
                                == PassingOver.Outcome.PASSED_OVER)
                        .isEqualTo(model.passOver(number));
            case 5 ->
                assertThat(goods.takeBack(relay.committeeId(), relay.id(), number, cause)
                                        .orElseThrow()
                                == TakingGoodsBack.Outcome.DONE)
                        .isEqualTo(model.bringBack(number));
            case 6 ->
                assertThat(goods.undo(relay.committeeId(), relay.id(), number).orElseThrow()
                                == TakingGoodsBack.Outcome.DONE)
                        .isEqualTo(model.undoCollecting(number));
            default -> {
                String code = vouchers.ofEntry(relay.committeeId(), relay.id(), number)
                        .orElseThrow()
                        .code();
                assertThat(redeeming.redeem(relay.committeeId(), code, 1) instanceof RedeemingVoucher.Outcome.Redeemed)
                        .isEqualTo(model.collect(number));
            }
        }
    }

    private void callFollowing(Random random, Relay relay, QueueModel model) {
        int followed = 1 + random.nextInt(model.batches());
        int left = model.left(followed);
        assertThat(batches.leftOver(relay.committeeId(), relay.id(), followed)).contains(left);
        int units = Math.max(1, left + random.nextInt(3) - 1);
        BatchPlan plan = new BatchPlan(
                BatchKind.COLLECT, Measure.UNITS, units, null, "药房", PICKUP, PICKUP.plusSeconds(3600), null, followed);
        call(relay, plan, model.call(BatchPlan.MOST, units, followed));
    }

    /** Calls a batch; under a draw, once in a while ends the relay and draws first. */
    private void call(Random random, Relay relay, QueueModel model) {
        if (relays.find(relay.committeeId(), relay.id()).orElseThrow().awaitsDraw()) {
            if (random.nextInt(3) == 0 && model.lines().size() > 10) {
                term.draw(relay, model, someone(random, relay));
            }
        } else if (random.nextInt(3) == 0) {
            int units = 1 + random.nextInt(8);
            BatchPlan plan = new BatchPlan(
                    BatchKind.COLLECT, Measure.UNITS, units, null, "药房", PICKUP, PICKUP.plusSeconds(3600), null, null);
            call(relay, plan, model.call(BatchPlan.MOST, units, null));
        } else {
            int size = 1 + random.nextInt(5);
            call(relay, new BatchPlan(size, "药房", PICKUP, PICKUP.plusSeconds(3600)), model.call(size, null, null));
        }
    }

    private void call(Relay relay, BatchPlan plan, List<Integer> expected) {
        try {
            int number = drawing.draw(relay.committeeId(), relay.id(), plan, null, null)
                    .orElseThrow()
                    .number();
            assertThat(jdbc.queryForList(
                            "SELECT number FROM relay_entry WHERE relay_id = ? AND batch = ?",
                            Integer.class,
                            relay.id(),
                            number))
                    .containsExactlyInAnyOrderElementsOf(expected);
        } catch (UnfitBatchException nobodyCanBeCalled) {
            assertThat(expected).isNull();
        }
    }
}
