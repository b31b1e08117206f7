package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.DecliningVoucher;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.batch.PassingOver;
import org.lanekeeper.community.batch.ReinstatingPlace;
import org.lanekeeper.community.batch.TakingBack;
import org.lanekeeper.community.batch.TakingGoodsBack;
import org.lanekeeper.community.batch.UnfitBatchException;
import org.lanekeeper.community.voucher.RedeemingVoucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Calls batches of a relay and of {@link QueueModel} at once, and lets happen to both what happens after a call. */
@Component
class RandomCalls {
    /** Long ago: whoever was called may come no more. */
    private static final Instant PICKUP = Instant.parse("2026-02-06T01:00:00Z");

    @Autowired
    Relays relays;

    @Autowired
    RandomTerm term;

    @Autowired
    DrawingBatch drawing;

    @Autowired
    Batches batches;

    @Autowired
    TakingBack takingBack;

    @Autowired
    DecliningVoucher declining;

    @Autowired
    ReinstatingPlace reinstating;

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

    void afterTheCall(Random random, Relay relay, QueueModel model) {
        List<Integer> called = model.lines().stream()
                .filter(line -> line.batch != null)
                .map(line -> line.number)
                .toList();
        int number = called.get(random.nextInt(called.size()));
        Cause cause = RandomDeeds.someone(random, relay);
        switch (random.nextInt(11)) {
            case 0 -> {
                int one = 1 + random.nextInt(model.calls().batches());
                assertThat(takingBack
                                .takeBack(relay.committeeId(), relay.id(), one, null, cause.staff())
                                .orElseThrow()
                                .households())
                        .isEqualTo(model.calls().takeBack(one));
            }
            case 1, 2 ->
                assertThat(declining
                                        .decline(relay.committeeId(), relay.id(), number, random.nextBoolean(), cause)
                                        .orElseThrow()
                                == DecliningVoucher.Outcome.DECLINED)
                        .isEqualTo(model.calls().decline(number));
            case 3 -> callFollowing(random, relay, model);
            case 4 ->
                assertThat(passing.passOver(relay.committeeId(), relay.id(), number, cause)
                                        .orElseThrow()
                                == PassingOver.Outcome.PASSED_OVER)
                        .isEqualTo(model.calls().passOver(number));
            case 5 ->
                assertThat(goods.takeBack(relay.committeeId(), relay.id(), number, cause)
                                        .orElseThrow()
                                == TakingGoodsBack.Outcome.DONE)
                        .isEqualTo(model.calls().bringBack(number));
            case 6 ->
                assertThat(goods.undo(relay.committeeId(), relay.id(), number).orElseThrow()
                                == TakingGoodsBack.Outcome.DONE)
                        .isEqualTo(model.calls().undoCollecting(number));
            case 7, 8 -> reinstate(random, relay, model, cause);
            default -> {
                String code = vouchers.ofEntry(relay.committeeId(), relay.id(), number)
                        .orElseThrow()
                        .code();
                assertThat(redeeming.redeem(relay.committeeId(), code, 1) instanceof RedeemingVoucher.Outcome.Redeemed)
                        .isEqualTo(model.calls().collect(number));
            }
        }
    }

    /** Mostly somebody whose place was given on, and as it was; else it is asked for in vain. */
    private void reinstate(Random random, Relay relay, QueueModel model, Cause cause) {
        List<ModelLine> called =
                model.lines().stream().filter(line -> line.batch != null).toList();
        List<ModelLine> ended =
                called.stream().filter(line -> line.voucher.isGivenOn()).toList();
        List<ModelLine> some = ended.isEmpty() ? called : ended;
        ModelLine line = some.get(random.nextInt(some.size()));
        List<VoucherStatus> ends = List.of(VoucherStatus.DECLINED, VoucherStatus.LAPSED, VoucherStatus.RETURNED);
        VoucherStatus end = line.voucher.isGivenOn() && random.nextInt(5) > 0
                ? line.voucher
                : ends.get(random.nextInt(ends.size()));
        assertThat(reinstating
                        .reinstate(relay.committeeId(), relay.id(), line.number, end, cause)
                        .orElseThrow()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(model.calls().reinstate(line.number, end));
    }

    private void callFollowing(Random random, Relay relay, QueueModel model) {
        int followed = 1 + random.nextInt(model.calls().batches());
        int left = model.calls().left(followed);
        assertThat(batches.leftOver(relay.committeeId(), relay.id(), followed)).contains(left);
        int units = Math.max(1, left + random.nextInt(3) - 1);
        BatchPlan plan = new BatchPlan(
                BatchKind.COLLECT, Measure.UNITS, units, null, "药房", PICKUP, PICKUP.plusSeconds(3600), null, followed);
        call(relay, plan, model.calls().call(BatchPlan.MOST, units, followed));
    }

    /** Calls a batch; under a draw, once in a while ends the relay and draws first. */
    void call(Random random, Relay relay, QueueModel model) {
        if (relays.find(relay.committeeId(), relay.id()).orElseThrow().awaitsDraw()) {
            if (random.nextInt(3) == 0 && model.lines().size() > 10) {
                term.draw(relay, model, RandomDeeds.someone(random, relay));
            }
        } else if (random.nextInt(3) == 0) {
            int units = 1 + random.nextInt(8);
            BatchPlan plan = new BatchPlan(
                    BatchKind.COLLECT, Measure.UNITS, units, null, "药房", PICKUP, PICKUP.plusSeconds(3600), null, null);
            call(relay, plan, model.calls().call(BatchPlan.MOST, units, null));
        } else {
            int size = 1 + random.nextInt(5);
            call(
                    relay,
                    new BatchPlan(size, "药房", PICKUP, PICKUP.plusSeconds(3600)),
                    model.calls().call(size, null, null));
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
