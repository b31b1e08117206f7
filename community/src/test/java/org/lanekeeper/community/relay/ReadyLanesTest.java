package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadyLanesTest {
    private final ReadyLanes ready = new ReadyLanes();

    @Test
    void lowestIsAmongThoseThatGoAlong() {
        LongStream.of(7, 5, 9, 3).mapToObj(ReadyLanesTest::lane).forEach(ready::add);

        assertThat(ready.lowest(3).relayId()).isEqualTo(5);
        assertThat(ready.lowest(4).relayId()).isEqualTo(3);
        assertThat(ready.size()).isEqualTo(4);
    }

    @Test
    void whoWasPassedOverTooOftenComesFirst() {
        RelayLane late = lane(9);
        ready.add(lane(3));
        ready.add(late);
        for (int turn = 0; turn < 20; turn++) {
            late.passOver();
        }
        assertThat(ready.lowest(2).relayId()).isEqualTo(3);

        late.passOver();
        assertThat(ready.lowest(2)).isSameAs(late);

        late.takeAlong();
        assertThat(ready.lowest(2).relayId()).isEqualTo(3);
    }

    @Test
    void aLaneIsTakenOnce() {
        RelayLane lane = lane(3);
        ready.add(lane);
        ready.add(lane(4));

        assertThat(ready.take(lane)).isTrue();
        assertThat(ready.take(lane)).isFalse();
        assertThat(ready.next().relayId()).isEqualTo(4);
        assertThat(ready.next()).isNull();
        assertThat(ready.size()).isZero();
        assertThat(ready.isEmpty()).isTrue();
    }

    private static RelayLane lane(long relayId) {
        return new RelayLane(relayId, 10);
    }
}
