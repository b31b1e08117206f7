package org.lanekeeper.sandbox.platform.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.lanekeeper.sandbox.platform.http.Json;
import tools.jackson.databind.JsonNode;

/** Calls of providers to the accounts' own addresses. */
public final class Pushes {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    void sendAside(URI url, String body) {
        http.sendAsync(request(url, body), HttpResponse.BodyHandlers.discarding());
    }

    /** The status of the answer, 0 where none came. */
    int send(URI url, JsonNode body) {
        try {
            return http.send(
                            request(url, new String(Json.write(body), StandardCharsets.UTF_8)),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static HttpRequest request(URI url, String body) {
        return HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
