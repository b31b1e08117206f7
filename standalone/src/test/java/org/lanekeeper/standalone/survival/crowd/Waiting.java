package org.lanekeeper.standalone.survival.crowd;

/** Sleeping, for those who cannot do anything sensible about an interruption. */
public final class Waiting {
    private Waiting() {}

    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
