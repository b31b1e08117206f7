package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours would send: the web server itself cannot read it, and people get the page of a mistyped link. */
class UnreadableAddressTest {
    private static final String HEADERS = " HTTP/1.1\r\nHost: lane\r\nConnection: close\r\n\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /r/[2]" + HEADERS,
                "GET /r/%zz" + HEADERS,
                "GET /r/2?x=<b>" + HEADERS,
                "GET /r/口罩" + HEADERS,
                "GET /r/%c0%ae" + HEADERS,
                "GET /b/1%00" + HEADERS,
                "GET /../../etc/passwd" + HEADERS,
                "GET /v/{code}" + HEADERS
            })
    void endsAsAnyMistypedLinkDoes(String request) throws IOException {
        String answer = send(request);
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Jsoup.parse(body(answer)).select("h1").text()).as(answer).isEqualTo("没有这一页");
        assertThat(Jsoup.parse(body(answer)).select("ol li").eachText())
                .hasSize(3)
                .anyMatch(step -> step.contains("重新扫"));
        assertThat(head(answer))
                .contains("content-type: text/html", "content-security-policy: default-src 'self'")
                .contains("x-content-type-options: nosniff", "x-frame-options: deny", "referrer-policy: no-referrer")
                .doesNotContain("set-cookie");
        assertThat(head(answer)).contains("transfer-encoding: chunked");
        assertThat(answer).as("to its end, or browsers show nothing").endsWith("\r\n0\r\n\r\n");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Bad Request", "passwd", "<b>", "code");
    }

    @Test
    void programsGetAProblemWhereItIsKnownThatOneAsks() throws IOException {
        String answer = send("GET /api/relays/%zz" + HEADERS);
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(head(answer)).contains("content-type: application/problem+json", "x-content-type-options: nosniff");
        assertThat(Http.JSON.readTree(body(answer)).path("status").asInt()).isEqualTo(400);
        assertThat(answer).doesNotContain("%zz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: lane\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /r/1 HTTP/1.1\r\nHost: lane\r\nTransfer-Encoding: nonsense\r\nConnection: close\r\n\r\n",
                "\u0016\u0003\u0001\u0002 nonsense\r\n\r\n"
            })
    void whatIsNoRequestAtAllIsTurnedAwayWithoutAWordOfTheServer(String request) throws IOException {
        String answer = send(request);
        assertThat(answer).matches("(?s)HTTP/1\\.1 [45].*");
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("Exception", "HTTP Status");
    }

    private static String send(String request) throws IOException {
        try (Socket socket = new Socket(Server.base().getHost(), Server.base().getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }
}
