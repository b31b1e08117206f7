package org.lanekeeper.bot.delivery;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The few threads that call one account. One that hangs holds up these, and nobody else's. */
final class Lane {
    private static final long IDLE_SECONDS = 30;

    private final Fuse fuse;
    private final ThreadPoolExecutor threads;

    Lane(String name, DeliverySettings settings, Fuse fuse) {
        this.fuse = fuse;
        threads = new ThreadPoolExecutor(
                settings.concurrency(),
                settings.concurrency(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.waiting()),
                task -> new Thread(task, "delivery-" + name));
        threads.allowCoreThreadTimeOut(true);
    }

    Fuse fuse() {
        return fuse;
    }

    /** False if too much waits already. */
    boolean offer(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
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
