package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.notice.DeliveryCount;
import org.lanekeeper.community.notice.DeliverySums;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.RedeemingVoucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class DrawingBatchTest {
    private static final Instant FROM = Instant.parse("2026-02-06T01:00:00Z");

    @Autowired
    DrawingBatch drawing;

    @Autowired
    Entries entries;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    Vouchers vouchers;

    @Autowired
    RedeemingVoucher redeeming;

    @Autowired
    DeliverySums sums;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void callsExactlyTheFirstInOrderAndLeavesOutWhoWithdrew() {
        Relay relay = relayWith(10);
        moderating.withdraw(relay.committeeId(), relay.id(), 2);

        Batch first = draw(relay, 4, "first");
        Batch second = draw(relay, 4, "second");

        assertThat(first.number()).isEqualTo(1);
        assertThat(called(relay, 1)).containsExactly(1, 3, 4, 5);
        assertThat(called(relay, 2)).containsExactly(6, 7, 8, 9);
        assertThat(second.size()).isEqualTo(4);
        assertThat(draw(relay, 4, "third").size()).isEqualTo(1);
        assertThatThrownBy(() -> draw(relay, 4, "fourth")).isInstanceOf(UnfitBatchException.class);
    }

    @Test
    void theSameRequestDrawsOnce() {
        Relay relay = relayWith(10);

        List<Batch> drawn = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> draw(relay, 3, "key"))
                .toList();

        assertThat(drawn).containsOnly(drawn.get(0));
        assertThat(entries.tally(relay.committeeId(), relay.id()).called()).isEqualTo(3);
    }

    @Test
    void everyCalledHouseholdGetsOneVoucherAndOneDelivery() {
        Relay relay = relayWith(10);

        draw(relay, 10, "all");

        assertThat(sums.ofBatch(relay.committeeId(), relay.id(), 1).stream()
                        .filter(sum -> !sum.toGroup())
                        .mapToInt(DeliveryCount::count)
                        .sum())
                .isEqualTo(10);
        assertThat(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> vouchers.ofEntry(relay.committeeId(), relay.id(), number)
                                .orElseThrow()
                                .code())
                        .distinct())
                .hasSize(10);
    }

    @Test
    void aVoucherIsRedeemedOnceHoweverManyTry() {
        Relay relay = relayWith(1);
        draw(relay, 1, "one");
        String code = vouchers.ofEntry(relay.committeeId(), relay.id(), 1)
                .orElseThrow()
                .code();

        List<RedeemingVoucher.Outcome> outcomes = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> redeeming.redeem(relay.committeeId(), code, 1))
                .toList();

        assertThat(outcomes)
                .filteredOn(RedeemingVoucher.Outcome.Redeemed.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(RedeemingVoucher.Outcome.UsedBefore.class::isInstance)
                .hasSize(19);
        assertThat(redeeming.redeem(neighbourhood.committee(), code, 1))
                .isEqualTo(new RedeemingVoucher.Outcome.Unknown());
    }

    private Relay relayWith(int households) {
        long committee = neighbourhood.committee();
        Relay relay = neighbourhood.openRelay(committee);
        for (Household household : neighbourhood.households(committee, households)) {
            neighbourhood.join(relay, household);
        }
        return relay;
    }

    private Batch draw(Relay relay, int size, String key) {
        BatchPlan plan = new BatchPlan(size, "社区药房", FROM, FROM.plus(Duration.ofHours(8)));
        return drawing.draw(relay.committeeId(), relay.id(), plan, key, null).orElseThrow();
    }

    private List<Integer> called(Relay relay, int batch) {
        return entries.ofBatch(relay.committeeId(), relay.id(), batch).stream()
                .map(Entry::number)
                .toList();
    }
}
