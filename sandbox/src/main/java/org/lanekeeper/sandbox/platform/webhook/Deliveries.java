package org.lanekeeper.sandbox.platform.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanekeeper.sandbox.platform.http.BadCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pushes messages to webhooks without keeping a thread waiting. */
public final class Deliveries {
    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final WebhookLimits limits;
    private final Clock clock;
    private final Executor executor;
    private final HttpClient client;
    private final Semaphore room;

    public Deliveries(WebhookLimits limits, Clock clock, Executor executor) {
        this.limits = limits;
        this.clock = clock;
        this.executor = executor;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.deadline())
                .executor(executor)
                .build();
        room = new Semaphore(limits.inFlight());
    }

    /** Delivers until there is an answer, at most as often as the platform does. */
    public CompletableFuture<Delivered> deliver(Endpoint endpoint, Message message) {
        return deliver(inXml(endpoint, message));
    }

    /** The same in whichever form a platform has. */
    public CompletableFuture<Delivered> deliver(Push push) {
        return within(() -> attempt(push, new ArrayList<>()));
    }

    /** Delivers so many times whatever is answered, as if the answers had been lost on their way. */
    public CompletableFuture<Delivered> deliver(Endpoint endpoint, Message message, int times, boolean concurrent) {
        return deliver(inXml(endpoint, message), times, concurrent);
    }

    /** The same in whichever form a platform has. */
    public CompletableFuture<Delivered> deliver(Push push, int times, boolean concurrent) {
        return within(() -> concurrent ? together(push, times) : inTurn(push, times));
    }

    private Push inXml(Endpoint endpoint, Message message) {
        return new XmlPush(endpoint, message, clock, limits.replyBytes());
    }

    /** Delivers in the background; a failure is only logged, as the platforms tell nobody either. */
    public void push(Endpoint endpoint, Message message) {
        deliver(endpoint, message).whenComplete((delivered, failure) -> {
            if (failure != null || !delivered.reply().endsRetries()) {
                log.warn("An event for {} was not taken", endpoint.appId());
            }
        });
    }

    /** Asks the webhook to prove that it knows the token; true when it echoes byte for byte. */
    public CompletableFuture<Boolean> verify(Endpoint endpoint) {
        String echo = Envelope.nonce() + Envelope.nonce();
        return ask(new Envelope(endpoint, clock).question(echo), echo);
    }

    /** Whether a question is answered with exactly these words. */
    public CompletableFuture<Boolean> ask(URI question, String expected) {
        return call(HttpRequest.newBuilder(question).GET().build())
                .handle((response, failure) -> failure == null
                        && response.statusCode() == 200
                        && response.body().equals(expected));
    }

    private interface Work {
        CompletableFuture<Delivered> start();
    }

    private CompletableFuture<Delivered> within(Work work) {
        if (!room.tryAcquire()) {
            throw new BadCall(503, "too many deliveries at the same time");
        }
        try {
            return work.start().whenComplete((delivered, failure) -> room.release());
        } catch (RuntimeException e) {
            room.release();
            throw e;
        }
    }

    private CompletableFuture<Delivered> attempt(Push push, List<Reply> before) {
        return once(push).thenCompose(answer -> {
            before.add(answer.reply());
            int made = before.size();
            if (answer.reply().endsRetries() || made >= limits.attempts()) {
                return CompletableFuture.completedFuture(new Delivered(made, answer.reply(), List.copyOf(before)));
            }
            long pause = answer.waited() ? 0 : limits.pause().toMillis();
            Executor later = CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, executor);
            return CompletableFuture.runAsync(() -> {}, later).thenCompose(nothing -> attempt(push, before));
        });
    }

    private CompletableFuture<Delivered> inTurn(Push push, int times) {
        CompletableFuture<List<Reply>> replies = CompletableFuture.completedFuture(List.of());
        for (int i = 0; i < times; i++) {
            replies = replies.thenCompose(before -> once(push).thenApply(answer -> {
                List<Reply> all = new ArrayList<>(before);
                all.add(answer.reply());
                return all;
            }));
        }
        return replies.thenApply(all -> new Delivered(times, all.get(0), List.copyOf(all)));
    }

    private CompletableFuture<Delivered> together(Push push, int times) {
        List<CompletableFuture<Answered>> started = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            started.add(once(push));
        }
        return CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                .thenApply(nothing -> {
                    List<Reply> all =
                            started.stream().map(each -> each.join().reply()).toList();
                    return new Delivered(times, all.get(0), all);
                });
    }

    /** @param waited whether the whole deadline passed */
    private record Answered(Reply reply, boolean waited) {}

    private CompletableFuture<Answered> once(Push push) {
        return call(push.attempt()).handle((response, failure) -> {
            if (failure != null) {
                return new Answered(Reply.unanswered(), isTimeout(failure));
            }
            boolean well = response.statusCode() == 200;
            return new Answered(well ? push.read(response.body()) : Reply.unanswered(), false);
        });
    }

    /** Drops the connection at the deadline, as the platform does. */
    private CompletableFuture<HttpResponse<String>> call(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> sent = client.sendAsync(request, info -> new LimitedBody());
        CompletableFuture<HttpResponse<String>> limited =
                sent.copy().orTimeout(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        limited.whenComplete((response, failure) -> {
            if (failure != null) {
                sent.cancel(true);
            }
        });
        return limited;
    }

    private static boolean isTimeout(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TimeoutException;
    }
}
