package org.lanekeeper.bot.door.once;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Works on each message once. A delivery that arrives while an earlier one is being worked on waits for the same answer;
 * later ones get the remembered one.
 */
@Component
public class AnsweringOnce {
    private static final Logger log = LoggerFactory.getLogger(AnsweringOnce.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);
    /** Then the other node is taken for dead; working twice does no harm, only a repeated request key. */
    private static final int MOST_LOOKS = 20;

    private final RememberedAnswers remembered;
    private final Executor workers;
    private final Map<String, CompletableFuture<Reply>> underWay = new ConcurrentHashMap<>();

    AnsweringOnce(RememberedAnswers remembered, @Qualifier("messageWorkers") Executor messageWorkers) {
        this.remembered = remembered;
        this.workers = messageWorkers;
    }

    /**
     * An answer.
     *
     * @param lasting whether a repeated delivery gets it again
     */
    public record Reply(String text, boolean lasting) {}

    /**
     * @param work starts on a worker's thread
     * @return fails with {@link RejectedExecutionException} if too much waits already
     */
    public CompletableFuture<Reply> answer(String key, Supplier<CompletableFuture<Reply>> work) {
        CompletableFuture<Reply> mine = new CompletableFuture<>();
        CompletableFuture<Reply> earlier = underWay.putIfAbsent(key, mine);
        if (earlier != null) {
            return earlier.copy();
        }
        mine.whenComplete((reply, fault) -> underWay.remove(key, mine));
        remembered
                .here(key)
                .ifPresentOrElse(
                        text -> mine.complete(new Reply(text, true)), () -> start(() -> claim(key, work, mine), mine));
        return mine.copy();
    }

    private void start(Runnable step, CompletableFuture<Reply> mine) {
        try {
            workers.execute(() -> {
                try {
                    step.run();
                } catch (RuntimeException e) {
                    mine.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            mine.completeExceptionally(e);
        }
    }

    private void claim(String key, Supplier<CompletableFuture<Reply>> work, CompletableFuture<Reply> mine) {
        follow(remembered.claim(key), key, work, mine, 0);
    }

    private void follow(
            RememberedAnswers.Known known,
            String key,
            Supplier<CompletableFuture<Reply>> work,
            CompletableFuture<Reply> mine,
            int looks) {
        if (known instanceof RememberedAnswers.Known.Answered answered) {
            mine.complete(new Reply(answered.answer(), true));
        } else if (known instanceof RememberedAnswers.Known.Elsewhere && looks < MOST_LOOKS) {
            CompletableFuture.delayedExecutor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> start(() -> follow(remembered.look(key), key, work, mine, looks + 1), mine));
        } else {
            work(key, work, mine);
        }
    }

    private void work(String key, Supplier<CompletableFuture<Reply>> work, CompletableFuture<Reply> mine) {
        begin(work).whenComplete((reply, fault) -> {
            if (fault != null) {
                mine.completeExceptionally(fault);
                forget(key);
            } else {
                keep(key, reply);
                mine.complete(reply);
            }
        });
    }

    private static CompletableFuture<Reply> begin(Supplier<CompletableFuture<Reply>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void keep(String key, Reply reply) {
        try {
            if (reply.lasting()) {
                remembered.remember(key, reply.text());
            } else {
                remembered.release(key);
            }
        } catch (RuntimeException e) {
            log.warn("an answer could not be remembered: {}", e.getClass().getSimpleName());
        }
    }

    private void forget(String key) {
        try {
            remembered.release(key);
        } catch (RuntimeException e) {
            log.warn("a message could not be released: {}", e.getClass().getSimpleName());
        }
    }
}
