package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.household.RosterSheet;

/** Whatever is asked: by the direct way the answer is what the ordinary way gives, to the last byte and header. */
class DirectWayTest {
    private static final Neighbourhood HERE = new Neighbourhood();
    private static final Map<String, Long> RELAYS = new HashMap<>();
    private static final Map<String, Http> PEOPLE = new HashMap<>();

    @BeforeAll
    static void relaysOfEveryKind() {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 1; n <= 30; n++) {
            rows.add(List.of("幸福里小区", "3", "", String.valueOf(100 + n), Neighbourhood.nameOf(n), ""));
        }
        rows.add(List.of("幸福里小区", "4", "", "401", "李一", ""));
        HERE.admin.upload("/api/households/import", RosterSheet.write(rows));
        Instant now = Instant.now();
        Instant before = now.minus(Duration.ofHours(2));
        Instant behind = now.plus(Duration.ofHours(2));
        String third =
                HERE.admin.get("/api/relays/buildings").json().at("/0/key").asString();
        RELAYS.put("open", relay(before, behind, Map.of("behalfCap", 50), true));
        RELAYS.put("short", relay(before, behind, Map.of("quota", 1), true));
        RELAYS.put("full", relay(before, behind, Map.of("quota", 1, "beyond", "REFUSE"), true));
        RELAYS.put("elsewhere", relay(before, behind, Map.of("buildings", List.of(third)), true));
        RELAYS.put("single", relay(before, behind, Map.of("behalfCap", 1), true));
        RELAYS.put("early", relay(now.plus(Duration.ofHours(1)), behind, Map.of(), true));
        RELAYS.put("late", relay(before, now.minus(Duration.ofHours(1)), Map.of(), true));
        RELAYS.put("draft", relay(before, behind, Map.of(), false));
        RELAYS.put("foreign", new Neighbourhood().openRelay());
        RELAYS.put("none", 999_999_999L);
        PEOPLE.put("resident", HERE.resident("somebody"));
        PEOPLE.put("busy", HERE.resident("busy"));
        PEOPLE.put("admin", HERE.admin);
        PEOPLE.put("nobody", Http.anybody());
        PEOPLE.put("stranger", Http.bearer("A".repeat(43)));
        PEOPLE.put("nonsense", Http.bearer("?"));
        for (String taken : List.of("short", "full", "single")) {
            HERE.join(PEOPLE.get("busy"), RELAYS.get(taken), 1);
        }
        HERE.join(PEOPLE.get("resident").with("Idempotency-Key", "used"), RELAYS.get("open"), 20);
    }

    private static long relay(Instant opensAt, Instant closesAt, Map<String, Object> rule, boolean publish) {
        Map<String, Object> relay = new HashMap<>(
                Map.of("title", "口罩预订", "item", "口罩", "opensAt", opensAt.toString(), "closesAt", closesAt.toString()));
        relay.putAll(Map.of("unitCap", 2, "rule", rule, "publish", publish));
        Http.Reply reply = HERE.admin.post("/api/relays", relay);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    record Case(
            String label,
            String relay,
            String as,
            Map<String, String> headers,
            String body,
            Integer status,
            String problem) {
        @Override
        public String toString() {
            return label;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream file = DirectWayTest.class.getResourceAsStream("/cases/sign-ups.json")) {
            return Stream.of(Http.JSON.readValue(file, Case[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothWaysGiveTheSameAnswer(Case one) {
        // the direct way first: who got a number by it is told the same number by the other
        Http.Reply direct = send(one, "");
        BothWays.assertSame(direct, send(one, BothWays.ORDINARY));
        if (one.status() != null) {
            assertThat(direct.status()).as(direct.body()).isEqualTo(one.status());
        }
        if (one.problem() != null) {
            assertThat(direct.problem()).isEqualTo(one.problem());
        }
    }

    private static Http.Reply send(Case one, String way) {
        Map<String, String> headers =
                new TreeMap<>(Map.of("Content-Type", "application/json", "Idempotency-Key", one.label()));
        headers.put("Idempotency-Key", String.valueOf(one.label().hashCode()));
        headers.putAll(one.headers() == null ? Map.of() : one.headers());
        Http someone = PEOPLE.get(one.as() == null ? "resident" : one.as());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            someone = someone.with(header.getKey(), header.getValue());
        }
        return someone.raw("/api/relays/" + RELAYS.get(one.relay()) + "/entries" + way, one.body());
    }

    @Test
    void bothAreCountedUnderOneMeter() {
        Http somebody =
                PEOPLE.get("resident").with("Idempotency-Key", "counted").with("Content-Type", "application/json");
        String path = "/api/relays/" + RELAYS.get("open") + "/entries";
        String body = "{\"address\": \"3-125\", \"name\": \"王五\"}";
        BothWays.assertBothAreCounted(
                () -> assertThat(somebody.raw(path, body).status()).isEqualTo(201),
                () -> assertThat(somebody.raw(path + BothWays.ORDINARY, body).status())
                        .isEqualTo(201),
                "uri",
                "/api/relays/{id}/entries",
                "status",
                "201");
    }

    @Test
    void aBodyWithoutALengthIsTakenAsWell() throws Exception {
        byte[] body = "{\"address\": \"3-126\", \"name\": \"王五\"}".getBytes(StandardCharsets.UTF_8);
        Http.Reply reply = PEOPLE.get("resident")
                .with("Content-Type", "application/json")
                .raw(
                        "/api/relays/" + RELAYS.get("open") + "/entries",
                        HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        HttpResponse<String> response = reply.response();
        assertThat(response.headers().firstValue("Cache-Control")).isPresent();
    }
}
