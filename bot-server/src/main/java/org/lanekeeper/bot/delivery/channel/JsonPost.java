package org.lanekeeper.bot.delivery.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
public class JsonPost {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final Duration patience;
    private final Clock clock;

    JsonPost(ClientSettings settings, Clock clock) {
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
        patience = settings.connect().plus(settings.read());
    }

    /** What came back. */
    public sealed interface Answer {
        /**
         * What became of a message whose platform answers with a code, 0 where it took it.
         *
         * @param field in which the code stands
         * @param platform whose codes these are
         */
        default SendResult result(String field, String platform) {
            if (this instanceof Missing missing) {
                return missing.trouble();
            }
            JsonNode code = ((Given) this).json().path(field);
            if (!code.isInt()) {
                return new SendResult.Later("unreadable answer", true);
            }
            return code.asInt() == 0 ? new SendResult.Sent() : ErrorMeanings.read(platform, code.asInt());
        }

        /** JSON under HTTP 200, or under a status that the platform words its refusals with. */
        record Given(JsonNode json) implements Answer {}

        /** Anything else. */
        record Missing(SendResult.Later trouble) implements Answer {}
    }

    /** Which answers are read. */
    public enum Refusals {
        UNDER_200,
        UNDER_4XX
    }

    public Answer post(String url, Map<String, ?> body) {
        return post(url, Map.of(), JSON.writeValueAsString(body), Refusals.UNDER_200);
    }

    /** The same with a body that has been signed as it is. */
    public Answer post(String url, Map<String, String> headers, String body, Refusals refusals) {
        CompletableFuture<HttpResponse<byte[]>> call;
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(patience);
            headers.forEach(request::header);
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json; charset=utf-8");
            }
            call = http.sendAsync(
                    request.POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IllegalArgumentException e) {
            return new Answer.Missing(new SendResult.Later("bad address", false));
        }
        try {
            return read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS), refusals);
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

    private Answer read(HttpResponse<byte[]> response, Refusals refusals) {
        int status = response.statusCode();
        boolean worded = refusals == Refusals.UNDER_4XX && status >= 400 && status < 500 && status != 429;
        if (status != 200 && !worded) {
            Duration asked = response.headers()
                    .firstValue("Retry-After")
                    .map(value -> RetryAfter.read(value, clock.instant()))
                    .orElse(Duration.ZERO);
            SendResult.Later trouble = WechatErrors.http(status);
            return new Answer.Missing(new SendResult.Later(trouble.error(), trouble.perhapsSent(), asked));
        }
        try {
            return new Answer.Given(JSON.readTree(response.body()));
        } catch (JacksonException e) {
            return new Answer.Missing(new SendResult.Later("unreadable answer", status == 200));
        }
    }
}
