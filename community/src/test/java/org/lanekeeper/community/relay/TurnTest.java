package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnTest {
    private final Queue<RelayLane> ready = new ArrayDeque<>();
    private final List<Long> back = new ArrayList<>();

    @Test
    void takesAsManyLanesAsThereIsRoomFor() {
        Turn turn = turn(lane(1, 3), 5);
        LongStream.of(2, 3, 4).mapToObj(relay -> lane(relay, 1)).forEach(ready::add);

        assertThat(turn.relays()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(ready).hasSize(1);
    }

    @Test
    void takesAlongWhoeverIsThereWhenARelayIsLocked() {
        Turn turn = turn(lane(1, 3), 5);
        ready.add(lane(2, 4));
        turn.relays();

        assertThat(turn.joins(1)).hasSize(3);
        assertThat(turn.joins(2)).hasSize(2);
        assertThat(turn.isFull()).isTrue();
        assertThat(turn.aboard()).hasSize(2);
        // asked again it is the same people
        assertThat(turn.joins(1)).hasSize(3);
        assertThat(turn.joins(9)).isEmpty();
    }

    @Test
    void givesBackFirstWhatCouldNotBeLocked() {
        RelayLane held = lane(2, 1);
        Turn turn = turn(lane(1, 1), 5);
        ready.add(held);
        turn.relays();
        turn.joins(1);
        turn.joins(2);
        turn.stay(2);
        turn.leave(1);
        turn.end();

        assertThat(back).containsExactly(2L, 1L);
        assertThat(held.passedOver()).isOne();
        assertThat(turn.lowest()).hasValue(1);
    }

    @Test
    void whoeverStaysGoesBeforeThoseWhoCameLater() {
        RelayLane held = lane(2, 4);
        List<RelayLane.Waiting> inOrder = new ArrayList<>(held.take(4));
        held.putBack(inOrder.subList(0, 3));
        Turn turn = turn(lane(1, 1), 3);
        ready.add(held);
        turn.relays();
        turn.joins(1);
        assertThat(turn.joins(2)).hasSize(2);
        held.offer(inOrder.get(3));
        turn.stay(2);

        assertThat(held.size()).isEqualTo(4);
        assertThat(held.take(9)).containsExactlyElementsOf(inOrder);
        assertThat(turn.aboard()).hasSize(1);
        assertThat(turn.isFull()).isFalse();
        assertThat(turn.hasLeftBehind()).isTrue();
    }

    @Test
    void itWasFullForWhoeverFoundNoRoomBesideThoseWhoStay() {
        RelayLane first = lane(1, 1);
        Turn turn = turn(first, 4);
        ready.addAll(List.of(lane(2, 2), lane(3, 1)));
        turn.relays();
        // one more before the row is locked
        first.offer(new RelayLane.Waiting(null, new CompletableFuture<>()));
        turn.joins(1);
        turn.joins(2);
        assertThat(turn.joins(3)).isEmpty();
        turn.stay(2);

        assertThat(turn.isFull()).isTrue();
    }

    @Test
    void whoeverWasHeldTakesNoRoomBeforeTheyAreKnownToBeFree() {
        RelayLane held = lane(2, 5);
        held.passOver();
        Turn turn = turn(lane(1, 1), 3);
        ready.addAll(List.of(held, lane(3, 1)));

        assertThat(turn.relays()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(turn.wasHeld(2)).isTrue();
        assertThat(turn.wasHeld(3)).isFalse();
    }

    @Test
    void forgetsNotWhoWasPassedOverWhenItIsFull() {
        RelayLane held = lane(2, 1);
        held.passOver();
        RelayLane first = lane(1, 2);
        Turn turn = turn(first, 3);
        ready.add(held);
        turn.relays();
        // one more before the row is locked
        first.offer(new RelayLane.Waiting(null, new CompletableFuture<>()));
        turn.joins(1);
        turn.leave(1);
        turn.end();

        assertThat(turn.isFull()).isTrue();
        assertThat(held.passedOver()).isOne();
    }

    @Test
    void lendsWhatIsNotWorkedOn() {
        Turn turn = turn(lane(1, 1), 9);
        ready.addAll(List.of(lane(2, 1), lane(3, 1)));
        turn.relays();
        turn.joins(2);
        turn.giveBackOthers();

        assertThat(back).containsExactly(3L);
        assertThat(turn.first()).isPresent();
        assertThat(turn.isFruitless()).isTrue();
    }

    private Turn turn(RelayLane first, int most) {
        return new Turn(first.relayId(), first, most, 256, () -> {}, ready::poll, lane -> back.add(lane.relayId()));
    }

    private static RelayLane lane(long relayId, int waiting) {
        RelayLane lane = new RelayLane(relayId, 100);
        for (int i = 0; i < waiting; i++) {
            lane.offer(new RelayLane.Waiting(null, new CompletableFuture<>()));
        }
        return lane;
    }
}
