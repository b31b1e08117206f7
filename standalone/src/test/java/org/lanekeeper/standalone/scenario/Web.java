package org.lanekeeper.standalone.scenario;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON to one address. */
public final class Web {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final int MOST_TRIES = 10;

    private final URI base;
    private final String token;

    /**
     * @param token null for nobody
     */
    public Web(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back; an empty object if it was no JSON. */
    public record Answer(int status, JsonNode body) {
        public JsonNode expect(int expected) {
            Claim.that(status == expected, "expected HTTP " + expected + " but got " + status + ": " + body);
            return body;
        }
    }

    public Web as(String someToken) {
        return new Web(base, someToken);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, Object body) {
        return postLater(path, body).join();
    }

    public CompletableFuture<Answer> postLater(String path, Object body) {
        return later(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** Comes again when told to, with the same key: so it has one effect however often the server was busy. */
    public CompletableFuture<Answer> postUntilHeard(String path, Object body, String key) {
        return postOnce(path, body, key, MOST_TRIES);
    }

    private CompletableFuture<Answer> postOnce(String path, Object body, String key, int tries) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(json(body));
        return later(request).thenCompose(answer -> {
            boolean busy = answer.status() == 503 || answer.status() == 429;
            if (!busy || tries == 1) {
                return CompletableFuture.completedFuture(answer);
            }
            return CompletableFuture.supplyAsync(
                            () -> postOnce(path, body, key, tries - 1),
                            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS))
                    .thenCompose(Function.identity());
        });
    }

    /** One file as a form field named {@code file}. */
    public Answer upload(String path, String name, byte[] file) {
        String boundary = "lanekeeper-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body == null ? Map.of() : body));
    }

    private static Answer send(HttpRequest.Builder request) {
        return later(request).join();
    }

    private static CompletableFuture<Answer> later(HttpRequest.Builder request) {
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Web::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        String text = response.body();
        boolean json = text.startsWith("{") || text.startsWith("[");
        return new Answer(response.statusCode(), json ? JSON.readTree(text) : JSON.createObjectNode());
    }
}
