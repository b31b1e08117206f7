package org.lanekeeper.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseTest {
    private static final byte[] NUMBER = "\"number\":".getBytes(StandardCharsets.US_ASCII);

    private final Response response = new Response();

    @Test
    void readsABodyOfKnownLength() {
        boolean whole =
                take("HTTP/1.1 201 \r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"number\":47}");

        assertThat(whole).isTrue();
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.isGood()).isTrue();
        assertThat(response.number(NUMBER)).isEqualTo(47);
    }

    @Test
    void readsChunksHoweverTheyAreCut() {
        String text = "HTTP/1.1 409 \r\nTransfer-Encoding: chunked\r\n\r\nc\r\n{\"number\":12\r\n2\r\n3}\r\n0\r\n\r\n";
        for (int cut = 1; cut < text.length(); cut++) {
            response.reset();

            assertThat(take(text.substring(0, cut))).isFalse();
            assertThat(take(text.substring(cut))).isTrue();
            assertThat(response.status()).isEqualTo(409);
            assertThat(response.isGood()).isFalse();
            assertThat(response.text()).isEqualTo("{\"number\":123}");
            assertThat(response.number(NUMBER)).isEqualTo(123);
        }
    }

    @Test
    void anAnswerMayHaveNoBody() {
        assertThat(take("HTTP/1.1 304 \r\nETag: \"1\"\r\n\r\n")).isTrue();
        assertThat(response.status()).isEqualTo(304);
    }

    @Test
    void keepsTheBeginningOfALongPage() {
        String page = "x".repeat(100_000);

        assertThat(take("HTTP/1.1 200 \r\nContent-Length: 100000\r\n\r\n" + page))
                .isTrue();
        assertThat(page).startsWith(response.text());
        assertThat(response.text()).hasSize(1024);
    }

    @Test
    void knowsWhenTheServerWillHangUp() {
        take("HTTP/1.1 200 \r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

        assertThat(response.isLastOnConnection()).isTrue();
    }

    @Test
    void saysThatAMemberIsMissing() {
        take("HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\n{}");

        assertThat(response.number(NUMBER)).isEqualTo(-1);
    }

    private boolean take(String text) {
        return response.take(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
