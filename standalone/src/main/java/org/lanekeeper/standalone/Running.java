package org.lanekeeper.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that are up, closed in the opposite order by whatever ends the JVM: Ctrl-C, SIGTERM or a failed start. A part that comes up
 * while the end has already begun is closed at once.
 */
final class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final ExecutorService starters = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "start");
        thread.setDaemon(true);
        return thread;
    });
    private boolean ending;

    Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
    }

    /** Starts a part beside others. */
    <T extends AutoCloseable> CompletableFuture<T> start(Supplier<T> part) {
        return CompletableFuture.supplyAsync(() -> add(part.get()), starters);
    }

    /** Waits for a part; throws what its start has thrown. */
    static <T> T await(CompletableFuture<T> part) {
        try {
            return part.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    <T extends AutoCloseable> T add(T part) {
        synchronized (this) {
            if (!ending) {
                parts.push(part);
                return part;
            }
        }
        close(part);
        throw new IllegalStateException("ended while starting");
    }

    synchronized boolean ending() {
        return ending;
    }

    private void end() {
        synchronized (this) {
            ending = true;
        }
        starters.shutdownNow();
        try {
            starters.awaitTermination(20, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        // nobody adds any more
        for (AutoCloseable part : parts) {
            close(part);
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failed) {
            LOG.warn("{} did not close: {}", part.getClass().getSimpleName(), failed.toString());
        }
    }
}
