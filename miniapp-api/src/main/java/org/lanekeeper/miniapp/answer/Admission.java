package org.lanekeeper.miniapp.answer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lanekeeper.community.relay.SequencerSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets requests in, first come first served, while not too many wait for their answers. Each that waits keeps some eighty
 * kilobytes here; one that was not let in yet waits in the buffers of its connection and costs next to nothing.
 */
@Component
final class Admission {
    /** Of the queue: so many always fill the next one while one is being written. */
    private static final int BATCHES = 4;

    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final ThreadLocal<Boolean> present = ThreadLocal.withInitial(() -> false);
    private final Semaphore places;
    private final Duration patience;

    @Autowired
    Admission(SequencerSettings queue) {
        this(BATCHES * queue.batch(), PATIENCE);
        Gauge.builder("lanekeeper.admission.free", this, Admission::free)
                .description("requests that may come in before the next ones have to wait")
                .register(Metrics.globalRegistry);
    }

    /**
     * @param most requests that may be here
     * @param patience after which a request comes in anyhow: when answers take longer something else is wrong, and others
     *     want to be served
     */
    Admission(int most, Duration patience) {
        this.places = new Semaphore(most, true);
        this.patience = patience;
    }

    /** Carries out what begins a request. Its place is free afterwards, unless it was kept. */
    void admit(Runnable work) {
        present.set(waitForPlace());
        try {
            work.run();
        } finally {
            if (present.get()) {
                places.release();
            }
            present.remove();
        }
    }

    private boolean waitForPlace() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * The request at hand waits for its answer, and keeps its place until then; it takes one, if there is any, where it came
     * in without: right behind the one before it on its connection, or after a long wait.
     *
     * @return to be run when it has ended
     */
    Runnable keep() {
        if (!present.get() && !places.tryAcquire()) {
            return () -> {};
        }
        present.set(false);
        AtomicBoolean kept = new AtomicBoolean(true);
        return () -> {
            if (kept.compareAndSet(true, false)) {
                places.release();
            }
        };
    }

    /** Requests that may come in right now. */
    int free() {
        return places.availablePermits();
    }
}
