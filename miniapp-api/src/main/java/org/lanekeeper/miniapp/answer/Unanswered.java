package org.lanekeeper.miniapp.answer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts who waits for an answer, and keeps the threads from taking up more while there are many: each holds some eighty
 * kilobytes here, and next to nothing as long as nobody has looked at what came in over its connection.
 */
final class Unanswered {
    /** Two batches of the queue: one that is being written, and one that gathers. */
    static final int MANY = 1024;

    static final int FEW = MANY / 2;

    private final Duration longest;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();

    /**
     * @param longest that a thread stays: when answers take longer something else is wrong, and others want to be served
     */
    Unanswered(Duration longest) {
        this.longest = longest;
    }

    void one() {
        waiting.incrementAndGet();
    }

    void oneLess() {
        if (waiting.decrementAndGet() == FEW) {
            lock.lock();
            try {
                fewer.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** For a thread that has handed over a request and would take the next one. */
    void stayWhileMany() {
        if (waiting.get() < MANY) {
            return;
        }
        lock.lock();
        try {
            long left = longest.toNanos();
            while (waiting.get() > FEW && left > 0) {
                left = fewer.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
