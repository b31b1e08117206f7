package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves an account alone for a while after several faults in a row; then one call shows whether it is well again. */
final class Fuse {
    private final int most;
    private final Duration rest;
    private final Clock clock;
    private int faults;
    private Instant closedUntil = Instant.MIN;

    Fuse(int most, Duration rest, Clock clock) {
        this.most = most;
        this.rest = rest;
        this.clock = clock;
    }

    synchronized boolean lets() {
        if (faults < most) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(rest);
        return true;
    }

    synchronized void worked() {
        faults = 0;
    }

    synchronized void failed() {
        faults++;
        if (faults >= most) {
            closedUntil = clock.instant().plus(rest);
        }
    }
}
