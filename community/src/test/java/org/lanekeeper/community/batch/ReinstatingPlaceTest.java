package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** 不要了, 过号 or 退回 on the wrong row: undone as long as nobody has the goods or the place. */
@OnRealDatabase
class ReinstatingPlaceTest {
    private static final Cause DECLINED = Cause.of(null, Ground.DECLINED);
    private static final Cause MISTAKE = Cause.of(null, Ground.MISTAKE);

    @Autowired
    Round round;

    @Autowired
    DecliningVoucher declining;

    @Autowired
    ReinstatingPlace reinstating;

    @Autowired
    PassingOver passing;

    @Autowired
    TakingBack takingBack;

    @Autowired
    HandingOver handingOver;

    @Autowired
    TakingGoodsBack goods;

    @Autowired
    ReconcilingBatch reconciling;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void aDeclinedPlaceComesBackWithItsVoucherAndWhoeverMovedUpStepsBack() throws IOException {
        Relay relay = round.relay(4);
        round.join(relay, 2, 1, 1, 1, 1, 1);
        Batch batch = round.draw(relay, new BatchPlan(4, "社区药房", now(), now().plusSeconds(3600)));
        String code = round.voucher(relay, 1).code();
        decline(relay, 1, false);
        assertThat(round.entry(relay, 5).secured()).isTrue();
        assertThat(told(relay, 1)).singleElement().asString().contains("记的是您家不要了", "改回来");

        assertThat(reinstate(relay, 1)).isEqualTo("Reinstated");
        assertThat(reinstate(relay, 1)).as("pressed twice").isEqualTo("DoneBefore");
        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.ISSUED);
        assertThat(round.voucher(relay, 1).code()).isEqualTo(code);
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(round.entry(relay, 1).batch()).isEqualTo(1);
        assertThat(round.entry(relay, 5).secured()).isFalse();
        assertThat(told(relay, 1)).hasSize(2).last().asString().contains("「不要了」已经撤销", "号码和领取码照旧能用", "到「社区药房」领");
        assertThat(told(relay, 5)).hasSize(2).last().asString().contains("现在排到候补");
        assertThat(calling(relay, 1)).as("it had not been called yet").isEqualTo("WAITING");
        assertThat(reconciling.account(batch).equation()).isEqualTo("5 份 = 已领 0 + 没领 5 + 可再发 0");
        assertThat(reconciling.account(batch).balanced()).isTrue();

        handingOver.atCounter(relay.committeeId(), code, 1, false);
        assertThat(reinstate(relay, 1)).isEqualTo("EndedOtherwise");
        assertThat(reinstating.reinstate(relay.committeeId(), relay.id(), 6, VoucherStatus.DECLINED, MISTAKE))
                .as("never called")
                .isEmpty();
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void goodsThatWentOnStayWithWhoeverGotThem() throws IOException {
        Relay relay = round.relay(null);
        round.join(relay, 2, 1, 1, 1);
        round.drawOverdue(relay, 2);
        decline(relay, 1, false);
        round.draw(relay, round.plan(BatchKind.COLLECT, Measure.UNITS, 1, null, 1));
        assertThat(reinstate(relay, 1)).as("one of its two is gone").isEqualTo("GoodsGone");
        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.DECLINED);
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.LAPSED);
        decline(relay, 2, false);
        assertThat(reinstate(relay, 1)).as("so much is free again").isEqualTo("Reinstated");
        assertThat(reinstate(relay, 2)).isEqualTo("GoodsGone");
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void aPlaceThatWentOnIsNotCalledTwiceOver() throws IOException {
        Relay relay = round.relay(2);
        List<Household> households = round.join(relay, 1, 1, 1);
        round.drawOverdue(relay, 2);
        decline(relay, 1, false);
        decline(relay, 2, false);
        round.draw(relay, round.plan(BatchKind.COLLECT, Measure.HOUSEHOLDS, 1, null, null));
        assertThat(round.calledBy(relay, 2)).containsExactly(3);
        assertThat(reinstate(relay, 2)).isEqualTo("Reinstated");
        assertThat(reinstate(relay, 1)).as("two of two are called").isEqualTo("PlaceGone");

        decline(relay, 2, false);
        round.joinAgain(relay, households.get(1));
        assertThat(reinstate(relay, 2)).isEqualTo("SignedUpAgain");
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    @Test
    void whoeverHadToBeCalledOrVisitedHasToBeAgain() {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1, 1);
        Batch batch = round.draw(relay, new BatchPlan(3, "社区药房", now(), now().plusSeconds(3600)));
        settle(relay, 1, DeliveryStatus.TO_CALL, "CALL");
        settle(relay, 2, DeliveryStatus.TO_DELIVER, "HAND");
        jdbc.update("UPDATE voucher SET by_hand = TRUE WHERE relay_id = ? AND number = 2", relay.id());
        settle(relay, 3, DeliveryStatus.SENT, "SMS");
        IntStream.rangeClosed(1, 3).forEach(number -> decline(relay, number, number == 1));
        assertThat(List.of(calling(relay, 1), calling(relay, 2), calling(relay, 3)))
                .containsExactly("DECLINED", "DECLINED", "SENT");
        assertThat(ringsUp(relay)).as("one said so on the telephone").containsExactly(2, 3);

        IntStream.rangeClosed(1, 3).forEach(number -> reinstate(relay, number));
        assertThat(List.of(calling(relay, 1), calling(relay, 2), calling(relay, 3)))
                .containsExactly("TO_CALL", "TO_DELIVER", "SENT");
        assertThat(ringsUp(relay))
                .as("nobody had heard the bad news, so the good news can wait")
                .containsExactly(2, 3);
        assertThat(statuses(relay, 2)).as("withdrawn").startsWith("OVER");
        assertThat(told(relay, 2)).last().asString().contains("还是给您送上门");
        assertThat(reconciling.account(batch).outByHand()).isEqualTo(1);

        assertThat(goods.undo(relay.committeeId(), relay.id(), 1)).contains(TakingGoodsBack.Outcome.DONE_BEFORE);
        handingOver.atDoor(relay.committeeId(), relay.id(), 1, 1, false);
        assertThat(calling(relay, 1)).isEqualTo("OVER");
        goods.undo(relay.committeeId(), relay.id(), 1);
        assertThat(calling(relay, 1))
                .as("ticked by mistake, it still knows nothing")
                .isEqualTo("TO_CALL");
        handingOver.atDoor(relay.committeeId(), relay.id(), 2, 1, false);
        goods.takeBack(relay.committeeId(), relay.id(), 2, Cause.of(null, Ground.RETURNED));
        assertThat(calling(relay, 2)).as("nothing lies at its door any more").isEqualTo("DECLINED");
    }

    @Test
    void whoWasPassedOverByMistakeCanStillComeAndIsToldWhere() throws IOException {
        Relay relay = round.relay(3);
        round.join(relay, 2, 1, 1);
        Batch batch = round.drawOverdue(relay, 2);
        passOver(relay, 1);
        jdbc.update("UPDATE voucher SET by_hand = TRUE WHERE relay_id = ? AND number = 2", relay.id());
        passOver(relay, 2);
        assertThat(told(relay, 1)).last().asString().contains("到时间没有来领", "改回来");
        assertThat(reinstate(relay, 1)).as("不要了 was never said").isEqualTo("EndedOtherwise");

        assertThat(reinstate(relay, 1, VoucherStatus.LAPSED)).isEqualTo("Reinstated");
        assertThat(reinstate(relay, 1, VoucherStatus.LAPSED))
                .as("pressed twice")
                .isEqualTo("DoneBefore");
        assertThat(reinstate(relay, 2, VoucherStatus.LAPSED)).isEqualTo("Reinstated");
        assertThat(told(relay, 1))
                .last()
                .asString()
                .contains("「过号」已经撤销", "领取时间已经过了，请尽快到「" + round.voucher(relay, 1).place() + "」来领");
        assertThat(told(relay, 2)).last().asString().contains("「过号」已经撤销", "还是给您送上门");
        assertThat(reconciling.account(batch).equation()).isEqualTo("3 份 = 已领 0 + 没领 3 + 可再发 0");

        handingOver.atCounter(relay.committeeId(), round.voucher(relay, 1).code(), 1, false);
        assertThat(reinstate(relay, 1, VoucherStatus.LAPSED)).isEqualTo("EndedOtherwise");
        assertThat(reconciling.account(batch).balanced()).isTrue();
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    /** Nobody is rung up to hear that it was passed over and then that it was not. */
    @Test
    void badNewsThatNobodyHasHeardIsNotToldAnyMore() {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1, 1);
        round.drawOverdue(relay, 3);
        IntStream.rangeClosed(1, 3).forEach(number -> passOver(relay, number));
        jdbc.update(
                "UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = CASE d.number WHEN 1 THEN 'TO_CALL'"
                        + " WHEN 2 THEN 'TOLD' ELSE d.status END WHERE n.relay_id = ? AND n.kind = 'ENTRY'",
                relay.id());
        jdbc.update("UPDATE voucher SET by_hand = TRUE WHERE relay_id = ? AND number = 3", relay.id());
        jdbc.update(
                "UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = 'OVER', d.channel = 'HAND'"
                        + " WHERE n.relay_id = ? AND n.kind = 'CALL_TO_BUY' AND d.number = 3",
                relay.id());

        IntStream.rangeClosed(1, 3).forEach(number -> reinstate(relay, number, VoucherStatus.LAPSED));

        assertThat(statuses(relay, 1)).as("withdrawn, and told to come soon").containsExactly("OVER", "WAITING");
        assertThat(statuses(relay, 2)).as("heard, and told to come soon").containsExactly("TOLD", "WAITING");
        assertThat(calling(relay, 1)).as("its time is over").isEqualTo("OVER");
        assertThat(calling(relay, 3)).isEqualTo("TO_DELIVER");
        assertThat(ringsUp(relay))
                .as("the last never heard of it, and is visited")
                .containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void aListOfThoseWhoDidNotComeIsOldOnceSomebodyMayComeLate() throws IOException {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1);
        Batch batch = round.drawOverdue(relay, 2);
        passOver(relay, 1);
        Instant looked = takingBack.preview(batch).asOf();
        assertThat(reinstate(relay, 1, VoucherStatus.LAPSED)).isEqualTo("Reinstated");

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
        jdbc.update("UPDATE voucher SET by_hand = TRUE WHERE relay_id = ? AND number = 2", relay.id());
        settle(relay, 2, DeliveryStatus.TO_DELIVER, "HAND");
        handingOver.atDoor(relay.committeeId(), relay.id(), 1, 1, true);
        handingOver.atDoor(relay.committeeId(), relay.id(), 2, 1, true);
        List<String> before = List.of(told(relay, 1).toString(), calling(relay, 1), calling(relay, 2));
        assertThat(reconciling.account(batch).paid()).isEqualTo(3);

        for (int number = 1; number <= 2; number++) {
            assertThat(goods.takeBack(relay.committeeId(), relay.id(), number, Cause.of(null, Ground.RETURNED)))
                    .contains(TakingGoodsBack.Outcome.DONE);
        }
        assertThat(reconciling.account(batch).paid()).isZero();
        assertThat(round.voucher(relay, 1).payment()).isEqualTo("钱已退");
        assertThat(reinstate(relay, 1, VoucherStatus.RETURNED)).isEqualTo("Reinstated");
        assertThat(reinstate(relay, 2, VoucherStatus.RETURNED)).isEqualTo("Reinstated");
        assertThat(reinstate(relay, 2, VoucherStatus.RETURNED))
                .as("pressed twice")
                .isEqualTo("DoneBefore");

        assertThat(round.voucher(relay, 1).status()).isEqualTo(VoucherStatus.REDEEMED);
        assertThat(round.voucher(relay, 1).payment()).isEqualTo("已付款");
        assertThat(round.entry(relay, 1).status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(reconciling.account(batch).paid()).isEqualTo(3);
        assertThat(List.of(told(relay, 1).toString(), calling(relay, 1), calling(relay, 2)))
                .as("nobody had heard of the mistake")
                .isEqualTo(before);
        assertThat(reconciling.account(batch).balanced()).isTrue();
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    private void passOver(Relay relay, int number) {
        assertThat(passing.passOver(relay.committeeId(), relay.id(), number, Cause.of(null, Ground.UNCLAIMED)))
                .contains(PassingOver.Outcome.PASSED_OVER);
    }

    /** Whoever is faster has it, and never both. */
    @Test
    void anUndoAndTheNextCallNeverGiveTheSameGoodsTwice() throws IOException {
        for (int turn = 0; turn < 6; turn++) {
            Relay relay = round.relay(turn % 2 == 0 ? 3 : null);
            round.join(relay, 1, 1, 1, 1, 1);
            Batch batch = round.drawOverdue(relay, 3);
            decline(relay, 2, false);
            List<String> ends = Stream.<Supplier<String>>of(
                            () -> reinstate(relay, 2), () -> callNext(relay), () -> reinstate(relay, 2))
                    .parallel()
                    .map(Supplier::get)
                    .toList();
            boolean called = ends.contains("called");
            assertThat(ends.contains("Reinstated")).as("%s", ends).isNotEqualTo(called);
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

    private void decline(Relay relay, int number, boolean inPerson) {
        assertThat(declining.decline(relay.committeeId(), relay.id(), number, inPerson, DECLINED))
                .contains(DecliningVoucher.Outcome.DECLINED);
    }

    private String reinstate(Relay relay, int number) {
        return reinstate(relay, number, VoucherStatus.DECLINED);
    }

    private String reinstate(Relay relay, int number, VoucherStatus end) {
        return reinstating
                .reinstate(relay.committeeId(), relay.id(), number, end, MISTAKE)
                .orElseThrow()
                .getClass()
                .getSimpleName();
    }

    /** How its call to buy stands. */
    private String calling(Relay relay, int number) {
        return jdbc.queryForObject(
                "SELECT d.status FROM delivery d JOIN notice n ON n.id = d.notice_id"
                        + " WHERE n.relay_id = ? AND n.kind = 'CALL_TO_BUY' AND d.number = ?",
                String.class,
                relay.id(),
                number);
    }

    private void settle(Relay relay, int number, DeliveryStatus status, String channel) {
        jdbc.update(
                "UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = ?, d.channel = ?"
                        + " WHERE n.relay_id = ? AND n.kind = 'CALL_TO_BUY' AND d.number = ?",
                status.name(),
                channel,
                relay.id(),
                number);
    }

    private List<String> told(Relay relay, int number) {
        return jdbc.queryForList(
                "SELECT n.wording FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.number = ? ORDER BY n.id",
                String.class,
                relay.id(),
                number);
    }

    private List<String> statuses(Relay relay, int number) {
        return jdbc.queryForList(
                "SELECT d.status FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.number = ? ORDER BY n.id",
                String.class,
                relay.id(),
                number);
    }

    /** To whom somebody has to say it who cannot be written to. */
    private List<Integer> ringsUp(Relay relay) {
        return jdbc.queryForList(
                "SELECT d.number FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.relay_id = ? AND n.kind = 'ENTRY' AND d.refused_by = '' ORDER BY d.number, n.id",
                Integer.class,
                relay.id());
    }

    private Instant now() {
        return clock.instant();
    }
}
