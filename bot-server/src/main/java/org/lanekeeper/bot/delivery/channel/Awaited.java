package org.lanekeeper.bot.delivery.channel;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanekeeper.bot.door.reply.NoTokenException;
import org.lanekeeper.bot.door.reply.UnfitAnswerException;
import tools.jackson.databind.JsonNode;

/** What came of a call that goes on without a thread. */
final class Awaited {
    private Awaited() {}

    interface Reading {
        SendResult read(JsonNode answer);
    }

    /**
     * @param breath how long to leave the platform alone if it finds us too fast
     */
    static SendResult of(CompletableFuture<JsonNode> call, Duration patience, Duration breath, Reading reading) {
        try {
            return reading.read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new SendResult.Later("timeout", true);
        } catch (ExecutionException e) {
            return failed(e.getCause(), breath);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendResult.Later("stopped", true);
        }
    }

    /** What became of a message whose call failed. */
    static SendResult failed(Throwable fault, Duration breath) {
        // one step of a chain of calls wraps what happened in another
        Throwable cause = fault;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof NoTokenException) {
            return new SendResult.Later("no token", false);
        }
        if (cause instanceof IOException broken) {
            return WechatErrors.broken(broken);
        }
        if (cause instanceof UnfitAnswerException unfit) {
            if (unfit.status() == 429) {
                return new SendResult.Paused(breath);
            }
            return unfit.status() == 200
                    ? new SendResult.Later("unreadable answer", true)
                    : WechatErrors.http(unfit.status());
        }
        return new SendResult.Later(cause.getClass().getSimpleName(), true);
    }
}
