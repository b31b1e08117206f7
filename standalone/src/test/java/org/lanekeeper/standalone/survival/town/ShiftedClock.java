package org.lanekeeper.standalone.survival.town;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** A clock that goes right and was set wrong; in microseconds, as the servers' own. */
final class ShiftedClock extends Clock {
    private final Clock right;
    private final Duration ahead;

    ShiftedClock(Clock right, Duration ahead) {
        this.right = right;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return right.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(right.withZone(zone), ahead);
    }
}
