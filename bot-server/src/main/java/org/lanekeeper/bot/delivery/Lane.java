package org.lanekeeper.bot.delivery;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The few threads that call one account. One that hangs holds up these, and nobody else's. There are twice as many of
 * them as calls are allowed at the same time: while some note that a call begins or what came of it, others call.
 */
final class Lane {
    private static final long IDLE_SECONDS = 30;
    private static final long FIRST_GUESS = TimeUnit.MILLISECONDS.toNanos(20);
    /** How many of the last calls the average looks back on. */
    private static final int MEMORY = 8;

    private final Fuse fuse;
    private final ThreadPoolExecutor threads;
    private final Semaphore calls;
    private final long ahead;
    private final AtomicLong average = new AtomicLong(FIRST_GUESS);

    Lane(String name, DeliverySettings settings, Fuse fuse) {
        this.fuse = fuse;
        ahead = settings.ahead().toNanos();
        calls = new Semaphore(settings.concurrency());
        int atWork = 2 * settings.concurrency();
        threads = new ThreadPoolExecutor(
                atWork,
                atWork,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                task -> new Thread(task, "delivery-" + name));
        threads.allowCoreThreadTimeOut(true);
    }

    Fuse fuse() {
        return fuse;
    }

    /** Does what may be done by so many at the same time only. */
    <T> T calling(Supplier<T> call) {
        calls.acquireUninterruptibly();
        try {
            return call.get();
        } finally {
            calls.release();
        }
    }

    /** False if more waits already than will have its turn soon: what waits here for long would outlive its claim. */
    boolean offer(Runnable task) {
        if (threads.getQueue().size() >= room()) {
            return false;
        }
        try {
            threads.execute(() -> measure(task));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private long room() {
        long atOnce = threads.getCorePoolSize();
        return Math.max(atOnce, atOnce * ahead / Math.max(1, average.get()));
    }

    /** When what waits now will have had its turn, as far as can be told. */
    Duration backlog() {
        return Duration.ofNanos(threads.getQueue().size() * average.get() / threads.getCorePoolSize());
    }

    private void measure(Runnable task) {
        long begun = System.nanoTime();
        task.run();
        long took = System.nanoTime() - begun;
        average.updateAndGet(before -> before + (took - before) / MEMORY);
    }

    /** What has not begun stays claimed, and comes due again when the claim ends. */
    void stop(long seconds) throws InterruptedException {
        threads.getQueue().clear();
        threads.shutdown();
        if (!threads.awaitTermination(seconds, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
