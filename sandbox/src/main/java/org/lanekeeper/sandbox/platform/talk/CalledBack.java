package org.lanekeeper.sandbox.platform.talk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.sandbox.platform.http.Answer;
import org.lanekeeper.sandbox.platform.http.Json;
import org.lanekeeper.sandbox.platform.journal.Journal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;
import org.lanekeeper.sandbox.platform.webhook.Delivered;
import org.lanekeeper.sandbox.platform.webhook.Reply;
import tools.jackson.databind.JsonNode;

/** Replies that come by a call of the product's own, some time after the push was answered. */
public final class CalledBack {
    private static final int REMEMBERED = 20_000;

    private final String platform;
    private final Journal sent;
    private final Duration patience;
    private final RecentMap<String, Waiting> waiting = new RecentMap<>(REMEMBERED);

    /**
     * One message that may be replied to.
     *
     * @param heard what came so far
     */
    public record Waiting(String account, Said said, CompletableFuture<String> first, List<Reply> heard) {}

    /** @param patience how long a caller of {@code /sim} waits for a reply */
    public CalledBack(String platform, Journal sent, Duration patience) {
        this.platform = platform;
        this.sent = sent;
        this.patience = patience;
    }

    public void open(String key, String account, Said said) {
        waiting.put(key, new Waiting(account, said, new CompletableFuture<>(), new CopyOnWriteArrayList<>()));
    }

    /** The message with this key, or null. */
    public Waiting find(String key) {
        return waiting.get(key).orElse(null);
    }

    /** A reply to a message has come. */
    public void arrived(String key, String kind, String text, JsonNode body) {
        Waiting one = find(key);
        JsonNode noted = Json.object().put("text", text).set("call", body);
        sent.add(platform, one.account(), one.said().place(), kind, noted);
        one.heard().add(Reply.words(text));
        one.first().complete(text);
    }

    /** Waits for the first reply unless the push itself went wrong. */
    public CompletionStage<Answer> answer(String key, Delivered delivered) {
        Waiting one = find(key);
        if (delivered.reply().outcome() != Reply.Outcome.SILENT) {
            return CompletableFuture.completedFuture(
                    Talk.write(delivered.attempts(), delivered.reply(), delivered.all()));
        }
        return one.first()
                .copy()
                .completeOnTimeout("", patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(text -> Talk.write(
                        delivered.attempts(),
                        text.isEmpty() ? Reply.silent() : Reply.words(text),
                        List.copyOf(one.heard())));
    }
}
