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
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests for a number and notes what became of each. */
final class Phone {
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
    Phone(long relay, Duration patience) {
        this.relay = relay;
        this.patience = patience;
    }

    CompletableFuture<Answer> ask(Resident resident, String key, URI server) {
        Map<String, Object> join = Map.of(
                "address", resident.address(), "compound", resident.compound(), "name", resident.name(), "quantity", 1);
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/relays/" + relay + "/entries"))
                .timeout(patience)
                .header("Authorization", "Bearer " + resident.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(join)))
                .build();
        long sentAt = System.nanoTime();
        return client.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failed) -> answer(resident, key, server, sentAt, response, failed));
    }

    private static Answer answer(
            Resident resident, String key, URI server, long sentAt, HttpResponse<String> response, Throwable failed) {
        long heardAt = System.nanoTime();
        String door = String.valueOf(server.getPort());
        if (failed != null) {
            Throwable cause =
                    failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
            if (!(cause instanceof IOException) && !(cause instanceof TimeoutException)) {
                throw new IllegalStateException(cause);
            }
            return new Answer(
                    resident.household(),
                    key,
                    door,
                    sentAt,
                    heardAt,
                    0,
                    cause.getClass().getSimpleName(),
                    0,
                    0);
        }
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
                response.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElse(0));
    }
}
