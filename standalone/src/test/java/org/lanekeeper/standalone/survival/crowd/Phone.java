package org.lanekeeper.standalone.survival.crowd;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mini-program: asks for a number and notes what became of it. */
public final class Phone implements Line {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final long relay;
    private final Duration patience;

    /**
     * @param patience how long an answer is waited for
     */
    public Phone(long relay, Duration patience) {
        this.relay = relay;
        this.patience = patience;
    }

    @Override
    public CompletableFuture<Answer> ask(Resident resident, String key, URI server) {
        Map<String, Object> join = Map.of(
                "address",
                resident.address(),
                "compound",
                resident.compound(),
                "name",
                resident.name(),
                "quantity",
                resident.quantity());
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/relays/" + relay + "/entries"))
                .timeout(patience)
                .header("Authorization", "Bearer " + resident.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(join)))
                .build();
        String door = String.valueOf(server.getPort());
        long sentAt = System.nanoTime();
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failed) -> failed == null
                        ? heard(resident, key, door, sentAt, response)
                        : Answer.silence(resident, key, door, sentAt, why(failed)));
    }

    private static String why(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException(cause);
        }
        return cause.getClass().getSimpleName();
    }

    private static Answer heard(
            Resident resident, String key, String door, long sentAt, HttpResponse<String> response) {
        long heardAt = System.nanoTime();
        String text = response.body();
        JsonNode body = text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode();
        String type = body.path("type").asString("");
        return new Answer(
                resident.household(),
                key,
                door,
                sentAt,
                heardAt,
                response.statusCode(),
                type.substring(type.lastIndexOf(':') + 1),
                body.path("number").asInt(0),
                body.path("receipt").asString(""),
                body.path("message").asString("").contains("候补"),
                response.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElse(0));
    }
}
