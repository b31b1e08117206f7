package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.HandDeliveries;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryCount;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.RedeemingVoucher.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is called, for how many units, and when each is to come. */
@OnRealDatabase
class CallingUnitsTest {
    @Autowired
    Round round;

    @Autowired
    PreviewingBatch previewing;

    @Autowired
    DrawingBatch drawing;

    @Autowired
    HandingOver handingOver;

    @Autowired
    ReconcilingBatch reconciling;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    HandDeliveries handDeliveries;

    @Autowired
    DeliverySums sums;

    @Autowired
    Clock clock;

    @Test
    void unitsGoToTheFirstWhoseWantsFitAndNobodyOvertakes() {
        Relay relay = round.relay(null);
        round.join(relay, 2, 3, 1, 4, 1);
        BatchPlan plan = round.plan(BatchKind.COLLECT, Measure.UNITS, 8, null, null);

        BatchPreview preview = previewing.preview(relay, plan);
        Batch batch = round.draw(relay, plan);

        // the fourth wants four, two are left; the fifth would have fitted
        assertThat(round.calledBy(relay, 1)).containsExactly(1, 2, 3);
        assertThat(preview.leftOver()).isEqualTo(2);
        assertThat(preview.stoppedBy().number()).isEqualTo(4);
        assertThat(batch.stock()).isEqualTo(8);
        assertThat(reconciling.account(batch).equation()).isEqualTo("8 份 = 已领 0 + 没领 6 + 可再发 2");
        assertThatThrownBy(() -> round.draw(relay, round.plan(BatchKind.COLLECT, Measure.UNITS, 3, null, null)))
                .hasMessageContaining("第 4 号")
                .hasMessageContaining("不能跳过");
    }

    @Test
    void aStockBeyondTheHouseholdsCalledIsKept() {
        Relay relay = round.relay(null);
        round.join(relay, 2, 2, 2);

        Batch batch = round.draw(relay, round.plan(BatchKind.COLLECT, Measure.HOUSEHOLDS, 3, 5, null));

        assertThat(batch.size()).isEqualTo(2);
        assertThat(reconciling.account(batch).left()).isEqualTo(1);
        assertThat(reconciling.account(batch).balanced()).isTrue();
    }

    @Test
    void nobodyIsCalledWhomNobodyHasSeen() {
        Relay relay = round.relay(null);
        round.join(relay, 1, 1, 1, 1);
        BatchPlan plan = round.plan(BatchKind.COLLECT, Measure.HOUSEHOLDS, 3, null, null);
        String seen = previewing.preview(relay, plan).fingerprint();
        moderating.withdraw(relay.committeeId(), relay.id(), 2);

        assertThatThrownBy(() -> drawing.draw(relay.committeeId(), relay.id(), plan, seen, null, null))
                .isInstanceOfSatisfying(
                        UnfitBatchException.class, e -> assertThat(e.field()).isEqualTo(UnfitBatchException.LIST));

        String fresh = previewing.preview(relay, plan).fingerprint();
        drawing.draw(relay.committeeId(), relay.id(), plan, fresh, null, null);
        assertThat(round.calledBy(relay, 1)).containsExactly(1, 3, 4);
    }

    @Test
    void timesFollowTheServingOrderAndSkipThoseCarriedToTheDoor() {
        Relay relay = round.relay(null);
        List<Household> households = round.join(relay, 1, 1, 1, 1, 1);
        handDeliveries.set(relay.committeeId(), households.get(1).id(), true, clock.instant());
        handDeliveries.note(relay.committeeId(), relay.id(), 4, null, clock.instant());
        LocalDate day = LocalDate.of(2020, 2, 6);
        ZoneId china = ZoneId.of("Asia/Shanghai");
        SlotPlan slots = new SlotPlan(day, LocalTime.of(9, 0), LocalTime.of(17, 0), null, null, 120, 1, 4, china);

        Batch batch = round.draw(
                relay, new BatchPlan(BatchKind.COLLECT, Measure.HOUSEHOLDS, 5, null, "药房", null, null, slots, null));

        Instant nine = day.atTime(9, 0).atZone(china).toInstant();
        assertThat(round.voucher(relay, 1).pickupFrom()).isEqualTo(nine);
        assertThat(round.voucher(relay, 3).pickupUntil()).isEqualTo(nine.plusSeconds(240));
        assertThat(round.voucher(relay, 5).pickupFrom()).isEqualTo(nine.plusSeconds(240));
        assertThat(round.voucher(relay, 2).byHand()).isTrue();
        assertThat(round.voucher(relay, 4).byHand()).isTrue();
        assertThat(round.voucher(relay, 2).slotted()).isFalse();
        assertThat(batch.pickupFrom()).isEqualTo(nine);
        assertThat(batch.pickupUntil()).isEqualTo(nine.plusSeconds(480));
        assertThat(sums.ofBatch(relay.committeeId(), relay.id(), 1))
                .filteredOn(sum -> !sum.toGroup())
                .containsExactlyInAnyOrder(
                        new DeliveryCount(null, DeliveryStatus.WAITING, false, 3),
                        new DeliveryCount(Channel.HAND, DeliveryStatus.TO_DELIVER, false, 2));

        assertThat(handingOver.atDoor(relay.committeeId(), relay.id(), 2, 1, false))
                .get()
                .isInstanceOf(Outcome.Redeemed.class);
        assertThat(handingOver.atDoor(relay.committeeId(), relay.id(), 2, 1, false))
                .get()
                .isInstanceOf(Outcome.UsedBefore.class);
        assertThat(sums.ofBatch(relay.committeeId(), relay.id(), 1))
                .contains(new DeliveryCount(Channel.HAND, DeliveryStatus.DELIVERED, false, 1));
    }

    private int households(Relay relay, int batch) {
        return sums.ofBatch(relay.committeeId(), relay.id(), batch).stream()
                .filter(sum -> !sum.toGroup())
                .mapToInt(DeliveryCount::count)
                .sum();
    }
}
