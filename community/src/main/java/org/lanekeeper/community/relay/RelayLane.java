package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The joins of one relay that wait on this node, first come first served, worked on by at most one thread. Lives as long
 * as somebody waits: a retired lane takes nobody any more, and the next join opens another.
 */
final class RelayLane {
    private static final int RETIRED = Integer.MIN_VALUE / 2;

    private final long relayId;
    private final int capacity;
    private final Deque<Waiting> queue = new ConcurrentLinkedDeque<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();
    /** Turns that went without it, because the relay could not be locked; for whoever works on it alone. */
    private volatile int passedOver;

    RelayLane(long relayId, int capacity) {
        this.relayId = relayId;
        this.capacity = capacity;
    }

    /** A join and the answer that somebody waits for. */
    record Waiting(Join join, CompletableFuture<JoinOutcome> answer) {}

    /** What became of somebody who wanted to wait. */
    enum Offer {
        TAKEN,
        FULL,
        RETIRED
    }

    long relayId() {
        return relayId;
    }

    int size() {
        return Math.max(0, size.get());
    }

    Offer offer(Waiting waiting) {
        int present = size.incrementAndGet();
        if (present > 0 && present <= capacity) {
            queue.add(waiting);
            return Offer.TAKEN;
        }
        size.decrementAndGet();
        return present > 0 ? Offer.FULL : Offer.RETIRED;
    }

    int passedOver() {
        return passedOver;
    }

    void passOver() {
        passedOver++;
    }

    void takeAlong() {
        passedOver = 0;
    }

    /** True for the one caller that now has to work until the lane is retired or released. */
    boolean acquire() {
        return working.compareAndSet(false, true);
    }

    void release() {
        working.set(false);
    }

    /** True if nobody waits, and then nobody ever will. For the worker alone. */
    boolean retire() {
        return size.compareAndSet(0, RETIRED);
    }

    List<Waiting> take(int most) {
        List<Waiting> taken = new ArrayList<>();
        Waiting next;
        while (taken.size() < most && (next = queue.poll()) != null) {
            taken.add(next);
        }
        size.addAndGet(-taken.size());
        return taken;
    }

    /**
     * Before everybody who came later, as if they had not been taken; whoever came meanwhile stays too, though they may be
     * more than there is room for. For the worker alone.
     */
    void putBack(List<Waiting> taken) {
        size.addAndGet(taken.size());
        for (int i = taken.size() - 1; i >= 0; i--) {
            queue.addFirst(taken.get(i));
        }
    }
}
