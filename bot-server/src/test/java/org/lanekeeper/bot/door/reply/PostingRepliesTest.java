package org.lanekeeper.bot.door.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.settings.ClientSettings;
import tools.jackson.databind.JsonNode;

/** What counts as the platform's own answer. */
class PostingRepliesTest {
    private final PostingReplies posting =
            new PostingReplies(new ClientSettings(Duration.ofSeconds(10), Duration.ofSeconds(10)));
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // the path says what to answer: status, then body
        server.createContext("/", exchange -> {
            String[] wanted = exchange.getRequestURI().getPath().substring(1).split("/");
            byte[] body = wanted[1].getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(Integer.parseInt(wanted[0]), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private JsonNode post(int status, String body) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + status + "/" + body);
        return posting.post(address, Map.of(), Map.of()).join();
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertThat(post(400, "7").asInt()).isEqualTo(7);
    }

    @Test
    void troubleIsNoneWhateverItSays() {
        for (int status : new int[] {429, 500, 503}) {
            assertThatThrownBy(() -> post(status, "7"))
                    .cause()
                    .isInstanceOfSatisfying(
                            UnfitAnswerException.class,
                            unfit -> assertThat(unfit.status()).isEqualTo(status));
        }
        assertThatThrownBy(() -> post(200, "html")).cause().isInstanceOf(UnfitAnswerException.class);
    }

    @Test
    void aTokenThatCannotBeFetchedIsToldApartAndAskedForAgain() {
        int port = server.getAddress().getPort();
        AccessToken token = new AccessToken(
                () -> posting.post(URI.create("http://127.0.0.1:" + port + "/503/7"), Map.of(), Map.of())
                        .thenApply(answer -> new AccessToken.Fetched("t", Duration.ofHours(1))),
                Clock.systemUTC());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> token.value().join())
                    .cause()
                    .isInstanceOf(NoTokenException.class)
                    .hasCauseInstanceOf(UnfitAnswerException.class);
        }
    }
}
