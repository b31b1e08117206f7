package org.lanekeeper.bot.delivery.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanekeeper.bot.settings.ClientSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts JSON to platforms that need no client of their own. The whole answer has to come in time. */
@Component
class JsonPost {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final Duration patience;

    JsonPost(ClientSettings settings) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
        patience = settings.connect().plus(settings.read());
    }

    /** What came back. */
    sealed interface Answer {
        /** HTTP 200 with JSON. */
        record Given(JsonNode json) implements Answer {}

        /** Anything else. */
        record Missing(SendResult.Later trouble) implements Answer {}
    }

    Answer post(String url, Map<String, ?> body) {
        CompletableFuture<HttpResponse<byte[]>> call;
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(patience)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8))
                    .build();
            call = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException e) {
            return new Answer.Missing(new SendResult.Later("bad address", false));
        }
        try {
            return read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Answer.Missing(new SendResult.Later("timeout", true));
        } catch (ExecutionException e) {
            return new Answer.Missing(
                    e.getCause() instanceof IOException broken
                            ? WechatErrors.broken(broken)
                            : new SendResult.Later(e.getCause().getClass().getSimpleName(), true));
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Missing(new SendResult.Later("stopped", true));
        }
    }

    private static Answer read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return new Answer.Missing(WechatErrors.http(response.statusCode()));
        }
        try {
            return new Answer.Given(JSON.readTree(response.body()));
        } catch (JacksonException e) {
            return new Answer.Missing(new SendResult.Later("unreadable answer", true));
        }
    }
}
