package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RelayLaneTest {
    private final RelayLane lane = new RelayLane(1, 2);

    @Test
    void takesAsManyAsMayWaitInTheOrderInWhichTheyCame() {
        RelayLane.Waiting first = somebody();
        RelayLane.Waiting second = somebody();

        assertThat(lane.offer(first)).isEqualTo(RelayLane.Offer.TAKEN);
        assertThat(lane.offer(second)).isEqualTo(RelayLane.Offer.TAKEN);
        assertThat(lane.offer(somebody())).isEqualTo(RelayLane.Offer.FULL);

        assertThat(lane.take(1)).containsExactly(first);
        assertThat(lane.offer(somebody())).isEqualTo(RelayLane.Offer.TAKEN);
        assertThat(lane.take(1)).containsExactly(second);
        assertThat(lane.size()).isEqualTo(1);
    }

    @Test
    void retiresOnlyWhenNobodyWaitsAndThenTakesNobodyAnyMore() {
        lane.offer(somebody());
        assertThat(lane.retire()).isFalse();

        lane.take(10);
        assertThat(lane.retire()).isTrue();
        assertThat(lane.offer(somebody())).isEqualTo(RelayLane.Offer.RETIRED);
        assertThat(lane.size()).isZero();
    }

    @Test
    void oneWorksAtATime() {
        assertThat(lane.acquire()).isTrue();
        assertThat(lane.acquire()).isFalse();
        lane.release();
        assertThat(lane.acquire()).isTrue();
    }

    private static RelayLane.Waiting somebody() {
        return new RelayLane.Waiting(null, new CompletableFuture<>());
    }
}
