package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose place ended on the wrong row hears of it once, if at all, and then what it can do. */
@OnRealDatabase
class HearingOfUndoTest {
    @Autowired
    Round round;

    @Autowired
    EndedPlaces ends;

    @Autowired
    HeardWords heard;

    @Autowired
    HandingOver handingOver;

    @Autowired
    TakingGoodsBack goods;

    @Autowired
    ReconcilingBatch reconciling;

    @Autowired
    Clock clock;

    @Test
    void whoeverHadToBeCalledOrVisitedHasToBeAgain() {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1, 1);
        Batch batch = round.draw(
                relay, new BatchPlan(3, "社区药房", clock.instant(), clock.instant().plusSeconds(3600)));
        heard.settle(relay, 1, DeliveryStatus.TO_CALL, "CALL");
        heard.settle(relay, 2, DeliveryStatus.TO_DELIVER, "HAND");
        round.byHand(relay, 2);
        heard.settle(relay, 3, DeliveryStatus.SENT, "SMS");
        IntStream.rangeClosed(1, 3).forEach(number -> ends.decline(relay, number, number == 1));
        assertThat(List.of(heard.calling(relay, 1), heard.calling(relay, 2), heard.calling(relay, 3)))
                .containsExactly("DECLINED", "DECLINED", "SENT");
        assertThat(heard.ringsUp(relay)).as("one said so on the telephone").containsExactly(2, 3);

        IntStream.rangeClosed(1, 3).forEach(number -> ends.reinstate(relay, number));
        assertThat(List.of(heard.calling(relay, 1), heard.calling(relay, 2), heard.calling(relay, 3)))
                .containsExactly("TO_CALL", "TO_DELIVER", "SENT");
        assertThat(heard.ringsUp(relay))
                .as("nobody had heard the bad news, so the good news can wait")
                .containsExactly(2, 3);
        assertThat(heard.statuses(relay, 2)).as("withdrawn").startsWith("OVER");
        assertThat(heard.told(relay, 2)).last().asString().contains("还是给您送上门");
        assertThat(reconciling.account(batch).outByHand()).isEqualTo(1);

        assertThat(goods.undo(relay.committeeId(), relay.id(), 1)).contains(TakingGoodsBack.Outcome.DONE_BEFORE);
        handingOver.atDoor(relay.committeeId(), relay.id(), 1, 1, false);
        assertThat(heard.calling(relay, 1)).isEqualTo("OVER");
        goods.undo(relay.committeeId(), relay.id(), 1);
        assertThat(heard.calling(relay, 1))
                .as("ticked by mistake, it still knows nothing")
                .isEqualTo("TO_CALL");
        handingOver.atDoor(relay.committeeId(), relay.id(), 2, 1, false);
        goods.takeBack(relay.committeeId(), relay.id(), 2, Cause.of(null, Ground.RETURNED));
        assertThat(heard.calling(relay, 2))
                .as("nothing lies at its door any more")
                .isEqualTo("DECLINED");
    }

    @Test
    void whoWasPassedOverByMistakeCanStillComeAndIsToldWhere() throws IOException {
        Relay relay = round.relay(3);
        round.join(relay, 2, 1, 1);
        Batch batch = round.drawOverdue(relay, 2);
        ends.passOver(relay, 1);
        round.byHand(relay, 2);
        ends.passOver(relay, 2);
        assertThat(heard.told(relay, 1)).last().asString().contains("到时间没有来领", "改回来");
        assertThat(ends.reinstate(relay, 1)).as("不要了 was never said").isEqualTo("EndedOtherwise");

        assertThat(ends.reinstate(relay, 1, VoucherStatus.LAPSED)).isEqualTo("Reinstated");
        assertThat(ends.reinstate(relay, 1, VoucherStatus.LAPSED))
                .as("pressed twice")
                .isEqualTo("DoneBefore");
        assertThat(ends.reinstate(relay, 2, VoucherStatus.LAPSED)).isEqualTo("Reinstated");
        assertThat(heard.told(relay, 1))
                .last()
                .asString()
                .contains("「过号」已经撤销", "领取时间已经过了，请尽快到「" + round.voucher(relay, 1).place() + "」来领");
        assertThat(heard.told(relay, 2)).last().asString().contains("「过号」已经撤销", "还是给您送上门");
        assertThat(reconciling.account(batch).equation()).isEqualTo("3 份 = 已领 0 + 没领 3 + 可再发 0");

        handingOver.atCounter(relay.committeeId(), round.voucher(relay, 1).code(), 1, false);
        assertThat(ends.reinstate(relay, 1, VoucherStatus.LAPSED)).isEqualTo("EndedOtherwise");
        assertThat(reconciling.account(batch).balanced()).isTrue();
        assertThat(round.verified(relay).faults()).isEmpty();
    }

    /** Nobody is rung up to hear that it was passed over and then that it was not. */
    @Test
    void badNewsThatNobodyHasHeardIsNotToldAnyMore() {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1, 1);
        round.drawOverdue(relay, 3);
        IntStream.rangeClosed(1, 3).forEach(number -> ends.passOver(relay, number));
        heard.hear(relay, 1, DeliveryStatus.TO_CALL);
        heard.hear(relay, 2, DeliveryStatus.TOLD);
        round.byHand(relay, 3);
        heard.settle(relay, 3, DeliveryStatus.OVER, "HAND");

        IntStream.rangeClosed(1, 3).forEach(number -> ends.reinstate(relay, number, VoucherStatus.LAPSED));

        assertThat(heard.statuses(relay, 1))
                .as("withdrawn, and told to come soon")
                .containsExactly("OVER", "WAITING");
        assertThat(heard.statuses(relay, 2)).as("heard, and told to come soon").containsExactly("TOLD", "WAITING");
        assertThat(heard.calling(relay, 1)).as("its time is over").isEqualTo("OVER");
        assertThat(heard.calling(relay, 3)).isEqualTo("TO_DELIVER");
        assertThat(heard.ringsUp(relay))
                .as("the last never heard of it, and is visited")
                .containsExactly(1, 1, 2, 2, 3);
    }
}
