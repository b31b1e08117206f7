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
    private Instant firstFault;
    private Instant restingUntil;

    Fuse(int most, Duration rest, Clock clock) {
        this.most = most;
        this.rest = rest;
        this.clock = clock;
    }

    /** How long to leave it alone; zero lets the caller call it now. */
    synchronized Duration rest() {
        Instant now = clock.instant();
        if (faults < most) {
            return Duration.ZERO;
        }
        if (now.isBefore(restingUntil)) {
            return Duration.between(now, restingUntil);
        }
        restingUntil = now.plus(rest);
        return Duration.ZERO;
    }

    /** Whether nothing has worked for so long. */
    synchronized boolean isDownFor(Duration duration) {
        return firstFault != null
                && Duration.between(firstFault, clock.instant()).compareTo(duration) >= 0;
    }

    synchronized void worked() {
        faults = 0;
        firstFault = null;
    }

    synchronized void failed() {
        Instant now = clock.instant();
        firstFault = faults == 0 ? now : firstFault;
        faults++;
        if (faults >= most) {
            restingUntil = now.plus(rest);
        }
    }
}
