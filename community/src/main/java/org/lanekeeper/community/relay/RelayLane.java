package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The joins of one relay that wait on this node, first come first served, worked on by at most one thread. */
final class RelayLane {
    private final long relayId;
    private final int capacity;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean working = new AtomicBoolean();

    RelayLane(long relayId, int capacity) {
        this.relayId = relayId;
        this.capacity = capacity;
    }

    /** A join and the answer that somebody waits for. */
    record Waiting(Join join, CompletableFuture<JoinOutcome> answer) {}

    long relayId() {
        return relayId;
    }

    /** False if too many wait already. */
    boolean offer(Waiting waiting) {
        if (size.incrementAndGet() > capacity) {
            size.decrementAndGet();
            return false;
        }
        queue.add(waiting);
        return true;
    }

    /** True for the one caller that now has to work until {@link #release()}. */
    boolean acquire() {
        return !queue.isEmpty() && working.compareAndSet(false, true);
    }

    void release() {
        working.set(false);
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
}
