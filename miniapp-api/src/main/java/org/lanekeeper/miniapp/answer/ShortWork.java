package org.lanekeeper.miniapp.answer;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for what takes a moment: more of them would only take the processors from each other. Whenever something has
 * waited for long the others are held up, and there is one more.
 */
final class ShortWork extends ThreadPoolExecutor {
    private static final long IDLE_SECONDS = 60;

    /**
     * @param patience after which the first in line is a reason for another thread, when the next one comes
     */
    ShortWork(int few, int most, Duration patience, ThreadFactory threads) {
        super(
                Math.min(few, most),
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new Line(patience.toNanos()),
                threads,
                ShortWork::standInLine);
        allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        super.execute(new Waiting(work, System.nanoTime()));
    }

    /** There are as many threads as there may be. */
    private static void standInLine(Runnable work, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("shut down");
        }
        ((Line) pool.getQueue()).stand(work);
    }

    private record Waiting(Runnable work, long since) implements Runnable {
        @Override
        public void run() {
            work.run();
        }
    }

    /** What it does not take makes the pool begin another thread. */
    private static final class Line extends LinkedBlockingQueue<Runnable> {
        private static final long serialVersionUID = 1;

        private final long patience;

        private Line(long patience) {
            this.patience = patience;
        }

        @Override
        public boolean offer(Runnable work) {
            boolean moving = !(peek() instanceof Waiting first) || System.nanoTime() - first.since() < patience;
            return moving && super.offer(work);
        }

        private void stand(Runnable work) {
            super.offer(work);
        }
    }
}
