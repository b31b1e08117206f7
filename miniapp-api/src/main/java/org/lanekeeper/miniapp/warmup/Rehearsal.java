package org.lanekeeper.miniapp.warmup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lanekeeper.community.rehearsal.ScratchCommittee;

/** Sign-ups and questions sent to the own port, as many at once as make decent batches. */
final class Rehearsal {
    private static final int AT_ONCE = 32;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger answered = new AtomicInteger();
    private final URI server;
    private final List<String> tokens;
    private final Clock clock;
    private final Instant deadline;

    Rehearsal(URI server, List<String> tokens, Clock clock, Instant deadline) {
        this.server = server;
        this.tokens = tokens;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Signs all households up for a relay and asks how they stand; false if there was no time for all. */
    boolean play(long relay, int households) throws InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "warm-up"));
        AtomicInteger next = new AtomicInteger();
        List<Runnable> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(() -> {
                int household = next.getAndIncrement();
                while (household < households && isTime()) {
                    signUp(relay, household);
                    household = next.getAndIncrement();
                }
            });
        }
        all.forEach(people::execute);
        people.shutdown();
        people.awaitTermination(
                Duration.between(clock.instant(), deadline).toMillis() + TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return next.get() >= households;
    }

    /** Requests that were answered as they should be. */
    int answered() {
        return answered.get();
    }

    private boolean isTime() {
        return clock.instant().isBefore(deadline);
    }

    private void signUp(long relay, int household) {
        String token = tokens.get(household % tokens.size());
        String entries = "/api/relays/" + relay + "/entries";
        String body = "{\"address\":\"1号楼" + (ScratchCommittee.FIRST_ROOM + household)
                + "\",\"name\":\"warm-up\",\"quantity\":1}";
        HttpRequest.Builder signUp = request(entries, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "warm-up-" + household)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        send(signUp);
        send(request(entries + "/mine", token));
        if (household % AT_ONCE == 0) {
            // as those who are looked up
            send(signUp);
            send(request("/api/relays", token));
            send(request("/b/" + relay, token));
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private void send(HttpRequest.Builder request) {
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            answered.addAndGet(status < 300 ? 1 : 0);
        } catch (IOException unheard) {
            // a rehearsal: the next one warms as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
