package org.lanekeeper.bot.photo;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanekeeper.bot.settings.ClientSettings;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Downloads into memory, in the time that calls may take, and no further than asked for; what comes as JSON is an error. */
@Component
public class PictureDownload {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A picture takes longer than words. */
    private static final int LONGER = 4;

    private final HttpClient http;
    private final Duration patience;

    PictureDownload(ClientSettings settings) {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
        patience = settings.connect().plus(settings.read()).multipliedBy(LONGER);
    }

    /**
     * What an error is called in the platform's JSON.
     *
     * @param name of the number
     * @param gone numbers that say that the picture is there no more
     */
    public record Errors(String name, Set<Integer> gone) {}

    /** Blocks until it is there, or will not be.
     *
     * @param most bytes
     */
    public Fetched get(URI address, Map<String, String> headers, int most, Errors errors) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> call = http.sendAsync(request.build(), response -> new Limited(most));
        try {
            return read(call.get(patience.toMillis(), TimeUnit.MILLISECONDS), most, errors);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Later("interrupted");
        } catch (ExecutionException e) {
            return new Fetched.Later(e.getCause().getClass().getSimpleName());
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Fetched.Later("timeout");
        }
    }

    private static Fetched read(HttpResponse<byte[]> response, int most, Errors errors) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("application/json") || type.startsWith("text/plain"))
                .isPresent();
        if (json) {
            return error(response.body(), errors);
        }
        if (response.statusCode() != 200) {
            return new Fetched.Later("HTTP " + response.statusCode());
        }
        return response.body().length > most ? new Fetched.TooLarge() : new Fetched.Content(response.body());
    }

    private static Fetched error(byte[] body, Errors errors) {
        try {
            int code = JSON.readTree(body).path(errors.name()).asInt(-1);
            return errors.gone().contains(code)
                    ? new Fetched.Gone(Integer.toString(code))
                    : new Fetched.Later(Integer.toString(code));
        } catch (JacksonException e) {
            return new Fetched.Later("unfit answer");
        }
    }

    /** Keeps one byte more than the limit, so that it can be seen that there were more. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final int most;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Limited(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] bytes = new byte[Math.min(part.remaining(), most + 1 - kept.size())];
                part.get(bytes);
                kept.write(bytes, 0, bytes.length);
            }
            if (kept.size() > most) {
                subscription.cancel();
                body.complete(kept.toByteArray());
            }
        }

        @Override
        public void onError(Throwable fault) {
            body.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            body.complete(kept.toByteArray());
        }
    }
}
