package org.lanekeeper.sandbox.platform.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many within any stretch of the given length. */
public final class SlidingWindow {
    private final Clock clock;
    private final int most;
    private final Duration length;
    private final Deque<Instant> taken = new ArrayDeque<>();

    public SlidingWindow(Clock clock, int most, Duration length) {
        this.clock = clock;
        this.most = most;
        this.length = length;
    }

    /** Takes one, or answers false when the window is full. */
    public synchronized boolean take() {
        Instant now = clock.instant();
        Instant edge = now.minus(length);
        while (!taken.isEmpty() && !taken.peekFirst().isAfter(edge)) {
            taken.removeFirst();
        }
        if (taken.size() >= most) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
