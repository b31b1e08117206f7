package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Leaves an account alone for a while after several faults in a row; then one call shows whether it is well again. */
final class Fuse {
    private final int most;
    private final Duration rest;
    private final Duration lapse;
    private final Clock clock;
    private int faults;
    private Instant firstFault;
    private Instant lastFault;
    private Instant restingUntil;
    private Instant shutOutUntil;
    private boolean looking;

    /**
     * @param most faults in a row before it rests
     * @param lapse faults older than this say nothing about today
     */
    Fuse(int most, Duration rest, Duration lapse, Clock clock) {
        this.most = most;
        this.rest = rest;
        this.lapse = lapse;
        this.clock = clock;
    }

    /** How long it is left alone by everybody; zero where it is worth asking {@link #rest()}. */
    synchronized Duration resting() {
        Instant now = clock.instant();
        if (shutOutUntil != null && now.isBefore(shutOutUntil)) {
            return Duration.between(now, shutOutUntil);
        }
        boolean rests = faults >= most && !isLapsed(now) && now.isBefore(restingUntil);
        return rests ? Duration.between(now, restingUntil) : Duration.ZERO;
    }

    /** How long to leave it alone; zero lets the caller call it now, who then says what came of it. */
    synchronized Duration rest() {
        Duration resting = resting();
        if (!resting.isZero()) {
            return resting;
        }
        Instant now = clock.instant();
        if (isLapsed(now)) {
            worked();
        }
        if (faults >= most) {
            looking = true;
            restingUntil = now.plus(rest);
        }
        return Duration.ZERO;
    }

    /** Whether nothing has worked for so long, as far as was tried lately; no while somebody is just trying. */
    synchronized boolean isDownFor(Duration duration) {
        Instant now = clock.instant();
        return faults > 0
                && !looking
                && !isLapsed(now)
                && Duration.between(firstFault, now).compareTo(duration) >= 0;
    }

    private boolean isLapsed(Instant now) {
        return faults > 0 && Duration.between(lastFault, now).compareTo(lapse) > 0;
    }

    /** The account's platform asks to be left alone for so long, by whatever message. */
    synchronized void shutOut(Duration pause) {
        Instant until = clock.instant().plus(pause);
        if (shutOutUntil == null || until.isAfter(shutOutUntil)) {
            shutOutUntil = until;
        }
    }

    synchronized void worked() {
        faults = 0;
        shutOutUntil = null;
        looking = false;
    }

    synchronized void failed() {
        Instant now = clock.instant();
        firstFault = faults == 0 ? now : firstFault;
        lastFault = now;
        looking = false;
        faults++;
        if (faults >= most) {
            restingUntil = now.plus(rest);
        }
    }

    /** Whoever was let through did not call it after all: the next one may. */
    synchronized void untried() {
        if (looking) {
            looking = false;
            restingUntil = clock.instant();
        }
    }
}
