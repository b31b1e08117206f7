package org.lanekeeper.standalone.survival.crowd;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sleeping, for those who cannot do anything sensible about an interruption. */
public final class Waiting {
    private Waiting() {}

    /** Until everything has happened, at most so long. */
    public static void until(CountDownLatch happened, Duration most) {
        try {
            happened.await(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
