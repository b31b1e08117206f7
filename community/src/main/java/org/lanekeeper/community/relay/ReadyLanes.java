package org.lanekeeper.community.relay;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Lanes in which somebody waits and nobody works, first come first served. */
final class ReadyLanes {
    /** Turns without a relay that somebody else holds. */
    private static final int MOST_PASSED_OVER = 20;

    private final Queue<RelayLane> lanes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    void add(RelayLane lane) {
        lanes.add(lane);
        size.incrementAndGet();
    }

    /** Who has waited longest; null if there is none. */
    RelayLane first() {
        return lanes.peek();
    }

    /** Null if there is none. */
    RelayLane next() {
        RelayLane lane = lanes.poll();
        if (lane != null) {
            size.decrementAndGet();
        }
        return lane;
    }

    /** Of the first so many the one with the lowest key, or one that others held again and again; null if there is none. */
    RelayLane lowest(int most) {
        return lanes.stream()
                .limit(most)
                .reduce((one, other) -> comesBefore(other, one) ? other : one)
                .orElse(null);
    }

    private static boolean comesBefore(RelayLane one, RelayLane other) {
        return isOverdue(one) == isOverdue(other) ? one.relayId() < other.relayId() : isOverdue(one);
    }

    static boolean isOverdue(RelayLane lane) {
        return lane.passedOver() > MOST_PASSED_OVER;
    }

    /** False if somebody else was quicker. */
    boolean take(RelayLane lane) {
        boolean taken = lanes.remove(lane);
        if (taken) {
            size.decrementAndGet();
        }
        return taken;
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    int size() {
        return size.get();
    }
}
