package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatPageTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void servesThePageWithEverythingItNamesAndNothingFromElsewhere() {
        Rig.Response page = rig.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        Set<String> files = reach(text(page), new LinkedHashSet<>());
        assertThat(files).contains("chat.css", "app.js", "markdown.js", "entries.js");
        for (String file : files) {
            assertThat(text(rig.get("/chat/" + file)))
                    .as("texts of others never become markup in " + file)
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
        assertThat(text(page)).doesNotContain("http://", "https://");
    }

    @Test
    void forbidsTheBrowserEverythingFromElsewhere() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) rig.uri("/").toURL().openConnection();
        assertThat(connection.getHeaderField("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(connection.getHeaderField("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void tellsWhoIsThereWithoutSecrets() {
        JsonNode directory = rig.get("/sim/directory").json();
        assertThat(directory.path("mp").get(0).path("name").asString()).isEqualTo("小巷管家");
        assertThat(directory
                        .path("miniapp")
                        .get(0)
                        .path("templates")
                        .get(0)
                        .path("fields")
                        .propertyNames())
                .containsExactly("thing1", "character_string2", "time4");
        assertThat(directory.path("groups").get(0).asString()).isEqualTo("楼组长群");
        assertThat(directory.toString()).doesNotContain("secret", "robot-1", FakeProduct.TOKEN, FakeProduct.AES_KEY);
    }

    @Test
    void tellsWhatWasSaidToThePersonAlone() {
        rig.product.answers(got -> FakeProduct.sealedReply(got, "第 1 号"));
        rig.say(Rig.MP, "o-li", "接龙");
        rig.post("/sim/mp/" + Rig.MP + "/events", Map.of("from", "o-zhang", "event", "subscribe"));
        JsonNode talk = rig.get("/sim/chat?to=o-li").json();
        assertThat(talk.size()).isEqualTo(2);
        assertThat(talk.get(0).path("kind").asString()).isEqualTo("said");
        assertThat(talk.get(1).path("kind").asString()).isEqualTo("replied");
        assertThat(talk.get(1).path("body").path("text").asString()).isEqualTo("第 1 号");
        assertThat(rig.get("/sim/sent").json().size())
                .as("passive replies are not sends")
                .isZero();
    }

    @Test
    void turnsAwayPagesOfOtherSites() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rig.uri("/sim/faults"))
                .header("Origin", "https://example.com")
                .DELETE()
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void turnsAwayNamesThatWereBentToLoopback() throws IOException {
        try (var socket = new Socket("127.0.0.1", rig.platforms.port())) {
            socket.getOutputStream()
                    .write("GET /sim/sent HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void isHealthy() {
        assertThat(rig.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
    }

    private Set<String> reach(String source, Set<String> found) {
        Matcher named = Pattern.compile("(?:/chat/|from '\\./)([a-z]+\\.(?:js|css|svg))")
                .matcher(source);
        while (named.find()) {
            if (found.add(named.group(1))) {
                Rig.Response file = rig.get("/chat/" + named.group(1));
                assertThat(file.status()).as(named.group(1)).isEqualTo(200);
                reach(text(file), found);
            }
        }
        return found;
    }

    private static String text(Rig.Response response) {
        return new String(response.bytes(), StandardCharsets.UTF_8);
    }
}
