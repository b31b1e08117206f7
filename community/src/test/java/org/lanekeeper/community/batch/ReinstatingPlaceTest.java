package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** 不要了, 过号 or 退回 on the wrong row: undone as long as nobody has the goods or the place. */
@OnRealDatabase
class ReinstatingPlaceTest {
    @Autowired
    Round round;

    @Autowired
    EndedPlaces ends;

    @Autowired
    HeardWords heard;

    @Autowired
    TakingBack takingBack;

    @Autowired
    HandingOver handingOver;

    @Autowired
    TakingGoodsBack goods;

    @Autowired
    ReconcilingBatch reconciling;

    @Autowired
    Clock clock;

    @Test
    void aDeclinedPlaceComesBackWithItsVoucherAndWhoeverMovedUpStepsBack() throws IOException {
        Relay relay = round.relay(4);
        round.join(relay, 2, 1, 1, 1, 1, 1);
        Batch batch = round.draw(relay, new BatchPlan(4, "社区药房", now(), now().plusSeconds(3600)));
        String code = round.voucher(relay, 1).code();
        ends.decline(relay, 1, false);
        assertThat(round.entry(relay, 5).secured()).isTrue();
        assertThat(heard.told(relay, 1)).singleElement().asString().contains("记的是您家不要了", "改回来");

        assertThat(ends.reinstate(relay, 1)).isEqualTo("Reinstated");
        assertThat(ends.reinstate(relay, 1)).as("pressed twice").isEqualTo("DoneBefore");
        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.ISSUED);
        assertThat(round.voucher(relay, 1).code()).isEqualTo(code);
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(round.entry(relay, 1).batch()).isEqualTo(1);
        assertThat(round.entry(relay, 5).secured()).isFalse();
        assertThat(heard.told(relay, 1)).hasSize(2).last().asString().contains("「不要了」已经撤销", "号码和领取码照旧能用", "到「社区药房」领");
        assertThat(heard.told(relay, 5)).hasSize(2).last().asString().contains("现在排到候补");
        assertThat(heard.calling(relay, 1)).as("it had not been called yet").isEqualTo("WAITING");
        assertThat(reconciling.account(batch).equation()).isEqualTo("5 份 = 已领 0 + 没领 5 + 可再发 0");
        assertThat(reconciling.account(batch).balanced()).isTrue();

        handingOver.atCounter(relay.committeeId(), code, 1, false);
        assertThat(ends.reinstate(relay, 1)).isEqualTo("EndedOtherwise");
        assertThat(ends.reinstate(relay, 6)).as("never called").isEmpty();
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void goodsThatWentOnStayWithWhoeverGotThem() throws IOException {
        Relay relay = round.relay(null);
        round.join(relay, 2, 1, 1, 1);
        round.drawOverdue(relay, 2);
        ends.decline(relay, 1, false);
        round.draw(relay, round.plan(BatchKind.COLLECT, Measure.UNITS, 1, null, 1));
        assertThat(ends.reinstate(relay, 1)).as("one of its two is gone").isEqualTo("GoodsGone");
        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.DECLINED);
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.LAPSED);
        ends.decline(relay, 2, false);
        assertThat(ends.reinstate(relay, 1)).as("so much is free again").isEqualTo("Reinstated");
        assertThat(ends.reinstate(relay, 2)).isEqualTo("GoodsGone");
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void aPlaceThatWentOnIsNotCalledTwiceOver() throws IOException {
        Relay relay = round.relay(2);
        List<Household> households = round.join(relay, 1, 1, 1);
        round.drawOverdue(relay, 2);
        ends.decline(relay, 1, false);
        ends.decline(relay, 2, false);
        round.draw(relay, round.plan(BatchKind.COLLECT, Measure.HOUSEHOLDS, 1, null, null));
        assertThat(round.calledBy(relay, 2)).containsExactly(3);
        assertThat(ends.reinstate(relay, 2)).isEqualTo("Reinstated");
        assertThat(ends.reinstate(relay, 1)).as("two of two are called").isEqualTo("PlaceGone");

        ends.decline(relay, 2, false);
        round.joinAgain(relay, households.get(1));
        assertThat(ends.reinstate(relay, 2)).isEqualTo("SignedUpAgain");
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void aListOfThoseWhoDidNotComeIsOldOnceSomebodyMayComeLate() throws IOException {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1);
        Batch batch = round.drawOverdue(relay, 2);
        ends.passOver(relay, 1);
        Instant looked = takingBack.preview(batch).asOf();
        assertThat(ends.reinstate(relay, 1, VoucherStatus.LAPSED)).isEqualTo("Reinstated");

        assertThat(takingBack.takeBack(relay.committeeId(), relay.id(), 1, looked, null))
                .contains(new TakingBack.Taken(1, 1));
        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.ISSUED);
        assertThat(takingBack.takeBack(relay.committeeId(), relay.id(), 1, null, null))
                .as("who has looked since")
                .contains(new TakingBack.Taken(1, 1));
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void whatDidNotComeBackAfterAllIsCollectedAndPaidAsBefore() throws IOException {
        Relay relay = round.relay(null);
        round.join(relay, 2, 1, 1);
        Batch batch = round.draw(relay, round.plan(BatchKind.ON_BEHALF, Measure.HOUSEHOLDS, 2, null, null));
        round.byHand(relay, 2);
        heard.settle(relay, 2, DeliveryStatus.TO_DELIVER, "HAND");
        handingOver.atDoor(relay.committeeId(), relay.id(), 1, 1, true);
        handingOver.atDoor(relay.committeeId(), relay.id(), 2, 1, true);
        List<String> before =
                List.of(heard.told(relay, 1).toString(), heard.calling(relay, 1), heard.calling(relay, 2));
        assertThat(reconciling.account(batch).paid()).isEqualTo(3);

        for (int number = 1; number <= 2; number++) {
            assertThat(goods.takeBack(relay.committeeId(), relay.id(), number, Cause.of(null, Ground.RETURNED)))
                    .contains(TakingGoodsBack.Outcome.DONE);
        }
        assertThat(reconciling.account(batch).paid()).isZero();
        assertThat(round.voucher(relay, 1).payment()).isEqualTo("钱已退");
        assertThat(ends.reinstate(relay, 1, VoucherStatus.RETURNED)).isEqualTo("Reinstated");
        assertThat(ends.reinstate(relay, 2, VoucherStatus.RETURNED)).isEqualTo("Reinstated");
        assertThat(ends.reinstate(relay, 2, VoucherStatus.RETURNED))
                .as("pressed twice")
                .isEqualTo("DoneBefore");

        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.REDEEMED);
        assertThat(round.voucher(relay, 1).payment()).isEqualTo("已付款");
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(reconciling.account(batch).paid()).isEqualTo(3);
        assertThat(List.of(heard.told(relay, 1).toString(), heard.calling(relay, 1), heard.calling(relay, 2)))
                .as("nobody had heard of the mistake")
                .isEqualTo(before);
        assertThat(reconciling.account(batch).balanced()).isTrue();
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    /** Whoever is faster has it, and never both. */
    @Test
    void anUndoAndTheNextCallNeverGiveTheSameGoodsTwice() throws IOException {
        for (int turn = 0; turn < 6; turn++) {
            Relay relay = round.relay(turn % 2 == 0 ? 3 : null);
            round.join(relay, 1, 1, 1, 1, 1);
            Batch batch = round.drawOverdue(relay, 3);
            ends.decline(relay, 2, false);
            List<String> outcomes = Stream.<Supplier<String>>of(
                            () -> ends.reinstate(relay, 2), () -> callNext(relay), () -> ends.reinstate(relay, 2))
                    .parallel()
                    .map(Supplier::get)
                    .toList();
            boolean called = outcomes.contains("called");
            assertThat(outcomes.contains("Reinstated")).as("%s", outcomes).isNotEqualTo(called);
            assertThat(reconciling.account(batch).balanced()).isTrue();
            assertThat(reconciling.account(batch).left()).isZero();
            assertThat(round.voucher(relay, 2).status())
                    .isEqualTo(called ? VoucherStatus.DECLINED : VoucherStatus.ISSUED);
            assertThat(round.verified(relay).faults()).isEmpty();
        }
    }

    private String callNext(Relay relay) {
        try {
            round.draw(relay, round.plan(BatchKind.COLLECT, Measure.UNITS, 1, null, 1));
            return "called";
        } catch (UnfitBatchException nothingLeft) {
            return "nothing left";
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
