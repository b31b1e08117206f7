package org.lanekeeper.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How much of the machine others take while we measure. Knows nothing where there is no /proc. */
public final class Processor {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    /** Guest time is counted in user time already. */
    private static final int COUNTED = 8;

    private static final long TICKS = 100;
    private static final long GLANCE_MILLIS = 300;
    private static final double CALM = 0.2;

    private final LongSupplier ownNanos;

    /**
     * @param ownNanos processor time of all our processes so far
     */
    public Processor(LongSupplier ownNanos) {
        this.ownNanos = ownNanos;
    }

    /** A moment to compare with a later one. */
    public record Moment(long total, long busy, long own) {
        /** Share of the machine, 0 to 1, that others took since then. */
        public double othersUntil(Moment later) {
            long passed = later.total - total;
            double others = (later.busy - busy) - (later.own - own) * TICKS / 1e9;
            return passed <= 0 ? 0 : Math.min(1, Math.max(0, others / passed));
        }
    }

    public Moment now() {
        long own = ownNanos.getAsLong();
        try {
            if (!Files.exists(STAT)) {
                return new Moment(0, 0, own);
            }
            String[] words =
                    Files.readString(STAT).lines().findFirst().orElse("").split("\\s+");
            long[] ticks = Arrays.stream(words, 1, Math.min(words.length, COUNTED + 1))
                    .mapToLong(Long::parseLong)
                    .toArray();
            long total = Arrays.stream(ticks).sum();
            return new Moment(total, total - ticks[IDLE] - ticks[WAITING], own);
        } catch (IOException elsewhere) {
            return new Moment(0, 0, own);
        }
    }

    /** Waits until others leave the machine alone, but no longer than so. */
    public void awaitCalm(long mostMillis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
        while (System.nanoTime() < deadline) {
            Moment before = now();
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            if (before.othersUntil(now()) < CALM) {
                return;
            }
        }
    }
}
