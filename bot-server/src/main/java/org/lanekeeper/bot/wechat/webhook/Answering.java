package org.lanekeeper.bot.wechat.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.bot.dialogue.Texts;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.bot.wechat.hearing.Heard;
import org.lanekeeper.bot.wechat.hearing.Hearing;
import org.lanekeeper.bot.wechat.once.AnsweringOnce;
import org.lanekeeper.bot.wechat.once.AnsweringOnce.Reply;
import org.lanekeeper.bot.wechat.once.MessageKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gets an answer in time, whatever happens: the platform hangs up after five seconds and shows the person a fault. */
@Component
class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final AnsweringOnce once;
    private final Hearing hearing;
    private final Replies replies;
    private final Duration answerWithin;
    private final Clock clock;

    Answering(AnsweringOnce once, Hearing hearing, Replies replies, WechatSettings settings, Clock clock) {
        this.once = once;
        this.hearing = hearing;
        this.replies = replies;
        this.answerWithin = settings.answerWithin();
        this.clock = clock;
    }

    CompletableFuture<ResponseEntity<byte[]>> answer(Letter letter, Instant arrived) {
        Account account = letter.account();
        String name = account.platform() + ":" + account.settings().appId();
        String key = MessageKey.of(name, letter.message(), letter.body());
        Heard heard = new Heard(account.platform(), account.settings(), letter.message(), key, arrived);
        boolean silent = letter.message().isEvent();
        long left = Math.max(
                1,
                answerWithin.minus(Duration.between(arrived, clock.instant())).toMillis());
        return once.answer(
                        key, () -> hearing.hear(heard).thenApply(answer -> new Reply(answer.text(), answer.lasting())))
                .completeOnTimeout(new Reply(silent ? "" : Texts.slow(), false), left, TimeUnit.MILLISECONDS)
                .exceptionally(fault -> excuse(fault, silent))
                .thenApply(reply -> replies.write(letter, reply.text()));
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
