package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.relay.ChangedQueue.because;
import static org.lanekeeper.community.relay.ChangedQueue.rule;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** The quota and its shares change while the relay runs, and go to the next in order. */
@OnRealDatabase
class ChangingQuotaTest {
    @Autowired
    ChangedQueue queue;

    @Autowired
    RunningRelays running;

    @Autowired
    ChangingQuota changing;

    @Autowired
    DrawingLots drawing;

    @Autowired
    Relays relays;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        queue.begin();
    }

    @Test
    void theQuotaChangesWhileTheRelayRuns() {
        queue.open(rule(Serving.ARRIVAL, 4, true, 2));
        queue.join(0, 1, 100, 101);
        assertThat(queue.next()).containsExactly(1, 3);

        changing.releaseWalkIns(queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE));

        assertThat(queue.next()).containsExactly(1, 2, 3, 4);
        Relay released = relays.find(queue.committee, queue.relay.id()).orElseThrow();
        assertThat(released.walkIns()).isZero();
        assertThat(released.quota()).isEqualTo(4);
        assertThat(queue.ledger()).contains("\"kind\":\"quota\",\"cell\":\"walk-in\",\"quota\":0");

        String first = OrderRule.building(queue.households.get(0));
        changing.share(queue.committee, queue.relay.id(), first, 1, because(queue.clerk, Ground.MISTAKE));
        assertThat(queue.next()).containsExactly(1, 3, 4);
        assertThat(relays.find(queue.committee, queue.relay.id()).orElseThrow().quota())
                .isEqualTo(3);
        queue.call(1, clock.instant());
        assertThatThrownBy(() -> changing.share(
                        queue.committee, queue.relay.id(), first, 0, because(queue.clerk, Ground.MISTAKE)))
                .isInstanceOf(UnfitPlanException.class)
                .hasMessageContaining("已经叫号的有 1 户");
        assertThatThrownBy(() -> changing.share(
                        queue.committee, queue.relay.id(), "9-9", 1, because(queue.clerk, Ground.MISTAKE)))
                .isInstanceOf(UnfitPlanException.class);
        assertThatThrownBy(() -> changing.releaseWalkIns(
                        queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE)))
                .hasMessageContaining("没有剩下");
        queue.callThem();
    }

    /** A moment ago it had none, and nobody looked for one. */
    @Test
    void aQuotaThatIsSetBetweenTwoSignUpsHoldsForTheSecond() {
        queue.open(rule(Serving.ARRIVAL, null, false, 0));
        queue.join(0);

        changing.total(queue.committee, queue.relay.id(), 2, because(queue.clerk, Ground.MISTAKE));
        queue.join(1, 2);

        assertThat(queue.next()).containsExactly(1, 2);
        changing.total(queue.committee, queue.relay.id(), 3, because(queue.clerk, Ground.MISTAKE));
        assertThat(queue.next()).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsReleasedLeavesSharesAsTheyWereChanged() {
        queue.open(rule(Serving.ARRIVAL, 8, true, 4));
        String first = OrderRule.building(queue.households.get(0));
        String other = OrderRule.building(queue.households.get(100));
        changing.share(queue.committee, queue.relay.id(), first, 5, because(queue.clerk, Ground.MISTAKE));

        Map<String, Integer> changed = changing.releaseWalkIns(
                        queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE))
                .orElseThrow()
                .shares();

        assertThat(changed).isEqualTo(Map.of(first, 7, other, 4, OrderRule.WALK_IN, 0));
        assertThat(relays.find(queue.committee, queue.relay.id()).orElseThrow().quota())
                .isEqualTo(11);
    }

    @Test
    void nothingIsReleasedBeforeTheDrawSaysWhatIsLeft() {
        queue.open(rule(Serving.DRAW, 4, false, 2));
        queue.join(0, 1);

        assertThatThrownBy(() -> changing.releaseWalkIns(
                        queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE)))
                .hasMessageContaining("摇号以后");

        running.move(queue.committee, queue.relay.id(), RelayState.CLOSED, Cause.of(queue.clerk, Ground.SCHEDULE))
                .orElseThrow();
        drawing.draw(queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE));
        changing.releaseWalkIns(queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE));
        assertThat(relays.find(queue.committee, queue.relay.id()).orElseThrow().walkIns())
                .isZero();
    }

    @Test
    void aShareGivenByHandIsKeptWhenTheReservedOnesAreReleased() {
        queue.open(rule(Serving.ARRIVAL, 4, true, 2));
        queue.join(0, 1, 100, 101);
        String first = OrderRule.building(queue.households.get(0));
        String second = OrderRule.building(queue.households.get(100));
        changing.share(queue.committee, queue.relay.id(), first, 4, because(queue.clerk, Ground.SCHEDULE));

        ChangingQuota.Changed changed = changing.releaseWalkIns(
                        queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE))
                .orElseThrow();

        assertThat(changed.shares())
                .containsOnly(Map.entry(OrderRule.WALK_IN, 0), Map.entry(first, 5), Map.entry(second, 2));
        assertThat(relays.find(queue.committee, queue.relay.id()).orElseThrow().quota())
                .isEqualTo(7);
    }
}
