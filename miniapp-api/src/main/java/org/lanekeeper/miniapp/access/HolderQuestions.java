package org.lanekeeper.miniapp.access;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Asks whose tokens these are, for many at once: in the minute a relay opens thousands come whom this server has not seen
 * before. One question is under way at a time, and whoever comes meanwhile goes into the next.
 */
@Component
class HolderQuestions implements AutoCloseable {
    /** In one question. */
    private static final int MOST = 256;
    /** Before people are told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** What is not urgent waits for more of its kind. */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private final Map<String, CompletableFuture<SignedIn>> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean atWork = new AtomicBoolean();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker;
    private final Holders holders;
    private final Clock clock;

    HolderQuestions(Holders holders, Clock clock) {
        this.holders = holders;
        this.clock = clock;
        this.worker = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "tokens");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Waits for the answer: null if it is nobody's.
     *
     * @throws DataAccessException if the database does not say
     */
    SignedIn ask(String hash) {
        CompletableFuture<SignedIn> answer = waiting.computeIfAbsent(hash, it -> new CompletableFuture<>());
        begin();
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DataAccessException known
                    ? known
                    : new DataAccessResourceFailureException("tokens not looked up", e.getCause());
        } catch (TimeoutException e) {
            throw new QueryTimeoutException("tokens not looked up in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("interrupted");
        }
    }

    /** The same, without waiting and without hurry. */
    CompletableFuture<SignedIn> askLater(String hash) {
        CompletableFuture<SignedIn> answer = waiting.computeIfAbsent(hash, it -> new CompletableFuture<>());
        if (gathering.compareAndSet(false, true)) {
            worker.schedule(
                    () -> {
                        gathering.set(false);
                        begin();
                    },
                    GATHERING.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        return answer;
    }

    private void begin() {
        if (atWork.compareAndSet(false, true)) {
            try {
                worker.execute(this::work);
            } catch (RejectedExecutionException closed) {
                atWork.set(false);
            }
        }
    }

    private void work() {
        try {
            answerSome();
        } finally {
            atWork.set(false);
            if (!waiting.isEmpty()) {
                begin();
            }
        }
    }

    private void answerSome() {
        Map<String, CompletableFuture<SignedIn>> taken = new LinkedHashMap<>();
        List<String> hashes = new ArrayList<>(waiting.keySet());
        for (String hash : hashes.subList(0, Math.min(MOST, hashes.size()))) {
            // whoever asks from here on asks anew
            taken.put(hash, waiting.remove(hash));
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            Map<String, SignedIn> found = holders.of(taken.keySet(), clock.instant());
            taken.forEach((hash, answer) -> answer.complete(found.get(hash)));
        } catch (RuntimeException e) {
            taken.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
