package org.lanekeeper.bot.door.reply;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.settings.ClientSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON to a platform without keeping a thread waiting. An address that came with a message is called only if it
 * belongs to the platform: a request to anywhere else, with our words in it, would be somebody's trick.
 */
@Component
public class PostingReplies {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TOO_MANY = 429;

    private final HttpClient http;
    private final Duration patience;

    PostingReplies(ClientSettings settings) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
        patience = settings.connect().plus(settings.read());
    }

    /** The address, if it lies on this host of the platform. */
    public static Optional<URI> within(String host, String address) {
        String base = host.endsWith("/") ? host : host + "/";
        try {
            return address.startsWith(base) ? Optional.of(URI.create(address)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * What the platform answered, also to refuse; fails if nothing came in time, and with {@link UnfitAnswerException}
     * where what came tells nothing.
     */
    public CompletableFuture<JsonNode> post(URI address, Map<String, ?> body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return call(request.build());
    }

    /** As above, for the few questions that a platform wants asked in the address. */
    public CompletableFuture<JsonNode> get(URI address) {
        return call(HttpRequest.newBuilder(address).timeout(patience).build());
    }

    private CompletableFuture<JsonNode> call(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenApply(PostingReplies::read);
    }

    private static JsonNode read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status >= 500 || status == TOO_MANY) {
            throw new UnfitAnswerException(status);
        }
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new UnfitAnswerException(status);
        }
    }
}
