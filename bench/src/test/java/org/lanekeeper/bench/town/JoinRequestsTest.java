package org.lanekeeper.bench.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bench.load.Requests;

class JoinRequestsTest {
    private static final String PATH = "/api/relays/" + JoinRequests.RELAY + "/entries";

    private final Tokens tokens = new Tokens(2, 7);

    @Test
    void differInDigitsAndTokenOnly() {
        Requests requests = new JoinRequests(PATH, List.of(12L, 13L), tokens.range(0), new Range(801, 803));

        String first = text(requests, 0);
        String second = text(requests, 0);

        assertThat(first)
                .startsWith("POST /api/relays/00000013/entries HTTP/1.1\r\n")
                .contains("Authorization: Bearer " + tokens.get(0) + "\r\n")
                .contains("Idempotency-Key: 00000801\r\n")
                .endsWith("{\"address\":\"102-1002\",\"quantity\":1,\"name\":\"住户000801\"}");
        assertThat(second)
                .contains("/00000012/")
                .contains(tokens.get(1))
                .endsWith("{\"address\":\"102-1003\",\"quantity\":1,\"name\":\"住户000802\"}");
        assertThat(requests.next(0, ByteBuffer.allocate(2048))).isEqualTo(Requests.NONE_LEFT);
    }

    @Test
    void sayTheLengthOfTheirBody() {
        String request = text(new JoinRequests(PATH, List.of(1L), tokens.range(0), new Range(0, 1)), 0);
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);

        assertThat(request).contains("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
    }

    @Test
    void ofOnesOwnHouseholdGoByTheClient() {
        Requests own = new JoinRequests(PATH, List.of(1L), tokens.range(0), null);

        assertThat(own.next(1, ByteBuffer.allocate(2048))).isEqualTo(1);
        assertThat(text(own, 1)).contains(tokens.get(1)).contains(Doors.name(1));
    }

    private static String text(Requests requests, int client) {
        ByteBuffer buffer = ByteBuffer.allocate(2048);
        requests.next(client, buffer);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    }
}
