package org.lanekeeper.bot.door.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.dialogue.Texts;
import org.lanekeeper.bot.door.once.AnsweringOnce;
import org.lanekeeper.bot.door.once.AnsweringOnce.Reply;
import org.lanekeeper.bot.door.request.Trouble;
import org.lanekeeper.bot.settings.WechatSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gets an answer in time, whatever happens: platforms hang up after seconds, try again and show the person a fault. */
@Component
public class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final AnsweringOnce once;
    private final Duration answerWithin;
    private final Clock clock;

    Answering(AnsweringOnce once, WechatSettings settings, Clock clock) {
        this.once = once;
        this.answerWithin = settings.answerWithin();
        this.clock = clock;
    }

    /**
     * What has to be answered.
     *
     * @param key the same for every delivery of it, see {@link org.lanekeeper.bot.door.once.MessageKey}
     * @param silent nobody reads an excuse, as behind most events
     * @param arrived when it reached the server
     */
    public record Due(String key, boolean silent, Instant arrived) {}

    /**
     * The words to answer with; empty shows nothing. Never fails. What comes too late stays untold until the person asks.
     *
     * @param hearing worked on once, however often the message is delivered
     */
    public CompletableFuture<String> answer(Due due, Supplier<CompletableFuture<Answer>> hearing) {
        return answer(due, hearing, late -> {}, false);
    }

    /**
     * As above, where the platform has a way for words that come later.
     *
     * @param late takes the answer to a person who was asked to wait meanwhile; called once a message
     */
    public CompletableFuture<String> answer(
            Due due, Supplier<CompletableFuture<Answer>> hearing, Consumer<String> late) {
        return answer(due, hearing, late, true);
    }

    private CompletableFuture<String> answer(
            Due due, Supplier<CompletableFuture<Answer>> hearing, Consumer<String> late, boolean follows) {
        AtomicBoolean mine = new AtomicBoolean();
        CompletableFuture<String> shown = new CompletableFuture<>();
        once.answer(due.key(), () -> {
                    mine.set(true);
                    return hearing.get().thenApply(answer -> new Reply(answer.text(), answer.lasting()));
                })
                .exceptionally(fault -> excuse(fault, due.silent()))
                .thenAccept(reply -> {
                    // of several deliveries the one that set the work going tells
                    if (!shown.complete(reply.text())
                            && mine.get()
                            && !reply.text().isEmpty()) {
                        late.accept(reply.text());
                    }
                });
        long left = answerWithin
                .minus(Duration.between(due.arrived(), clock.instant()))
                .toMillis();
        return shown.completeOnTimeout(
                due.silent() ? "" : Texts.slow(follows), Math.max(1, left), TimeUnit.MILLISECONDS);
    }

    private static Reply excuse(Throwable fault, boolean silent) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof RejectedExecutionException) {
            log.warn("too many messages wait, some were told to come again");
            return new Reply(silent ? "" : Texts.busy(), false);
        }
        log.error("a message could not be answered: {}", Trouble.describe(cause));
        return new Reply(silent ? "" : Texts.fault(), false);
    }
}
