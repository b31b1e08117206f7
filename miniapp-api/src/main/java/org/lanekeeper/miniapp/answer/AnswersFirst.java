package org.lanekeeper.miniapp.answer;

import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads that work on requests: what ends a request goes before what begins one. In line with all others the first
 * answer of a burst would leave behind its last request, and each request keeps some eighty kilobytes until it is answered.
 */
final class AnswersFirst extends ThreadPoolExecutor {
    private static final long IDLE_SECONDS = 60;
    private static final ThreadLocal<Boolean> ENDING = ThreadLocal.withInitial(() -> false);

    private final AtomicLong next = new AtomicLong();
    /** Handed in and not done. */
    private final AtomicInteger open = new AtomicInteger();

    /**
     * @param spare threads that stay when there is nothing to do
     * @param most threads that there may be; nothing waits before they are all busy
     */
    AnswersFirst(int spare, int most) {
        super(
                Math.min(spare, most),
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new Line(),
                new CustomizableThreadFactory("http-"),
                AnswersFirst::standInLine);
        ((Line) getQueue()).pool = this;
    }

    /**
     * @param ending what the server hands to these threads meanwhile ends a request
     */
    static void end(Runnable ending) {
        ENDING.set(true);
        try {
            ending.run();
        } finally {
            ENDING.remove();
        }
    }

    @Override
    public void execute(Runnable work) {
        open.incrementAndGet();
        try {
            super.execute(new Turn(work, ENDING.get(), next.getAndIncrement()));
        } catch (RejectedExecutionException e) {
            open.decrementAndGet();
            throw e;
        }
    }

    @Override
    protected void afterExecute(Runnable work, Throwable fault) {
        open.decrementAndGet();
    }

    /** Another had the last thread. */
    private static void standInLine(Runnable work, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("shut down");
        }
        pool.getQueue().add(work);
    }

    private boolean wantsThread() {
        return getPoolSize() < getMaximumPoolSize() && open.get() > getPoolSize();
    }

    /** A thread pool adds threads only when its queue takes no more. */
    private static final class Line extends PriorityBlockingQueue<Runnable> {
        private static final long serialVersionUID = 1;

        private transient volatile AnswersFirst pool;

        @Override
        public boolean offer(Runnable work) {
            return !pool.wantsThread() && super.offer(work);
        }

        @Override
        public boolean add(Runnable work) {
            return super.offer(work);
        }
    }

    private record Turn(Runnable work, boolean ending, long number) implements Runnable, Comparable<Turn> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Turn other) {
            return ending == other.ending ? Long.compare(number, other.number) : ending ? -1 : 1;
        }
    }
}
