package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 排到几号了 by the direct way is answered as by the ordinary one, to the last byte and header. */
class DirectStandingTest {
    /** Enough to be sent the ordinary way; it means nothing there. */
    private static final String ORDINARY = "?way=ordinary";

    private static final Neighbourhood HERE = new Neighbourhood();
    private static final Map<String, Http> PEOPLE = new HashMap<>();
    private static final Map<String, Object> RELAYS = new HashMap<>();

    @BeforeAll
    static void peopleInEveryState() {
        HERE.roster(9);
        long open = HERE.openRelay();
        for (String name : List.of("called", "withdrawn", "waiting", "neighbour")) {
            PEOPLE.put(name, HERE.resident("standing-" + name));
        }
        HERE.join(PEOPLE.get("called"), open, 1);
        HERE.join(PEOPLE.get("withdrawn"), open, 2);
        HERE.join(PEOPLE.get("waiting"), open, 3);
        for (int n = 4; n <= 6; n++) {
            HERE.join(PEOPLE.get("neighbour"), open, n);
        }
        PEOPLE.get("withdrawn").delete("/api/relays/" + open + "/entries/mine?confirm=true");
        Http.Reply batch = HERE.admin.post(
                "/api/relays/" + open + "/batches",
                Map.of(
                        "size",
                        1,
                        "place",
                        "门口",
                        "pickupFrom",
                        Instant.now().plusSeconds(3600).toString(),
                        "pickupUntil",
                        Instant.now().plusSeconds(7200).toString()));
        assertThat(batch.status()).as(batch.body()).isEqualTo(201);
        PEOPLE.put("stranger", HERE.resident("standing-stranger"));
        PEOPLE.put("admin", HERE.admin);
        PEOPLE.put("nobody", Http.anybody());
        PEOPLE.put("forged", Http.bearer("A".repeat(43)));
        RELAYS.put("open", open);
        RELAYS.put("foreign", new Neighbourhood().openRelay());
        RELAYS.put("none", 999_999_999L);
        RELAYS.put("long", "9".repeat(19));
        RELAYS.put("word", "abc");
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("called", "open", 200),
                Arguments.of("withdrawn", "open", 200),
                Arguments.of("waiting", "open", 200),
                Arguments.of("neighbour", "open", 200),
                Arguments.of("stranger", "open", 404),
                Arguments.of("admin", "open", 403),
                Arguments.of("nobody", "open", 401),
                Arguments.of("forged", "open", 401),
                Arguments.of("waiting", "foreign", 404),
                Arguments.of("waiting", "none", 404),
                Arguments.of("waiting", "long", 400),
                Arguments.of("waiting", "word", 400));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothWaysGiveTheSameAnswer(String who, String relay, int status) {
        Http.Reply direct = PEOPLE.get(who).get(path(relay));
        Http.Reply ordinary = PEOPLE.get(who).get(path(relay) + ORDINARY);
        assertThat(direct.status()).as(direct.body()).isEqualTo(status);
        assertThat(ordinary.status()).isEqualTo(status);
        assertThat(direct.body()).isEqualTo(ordinary.body());
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whateverFormIsAskedFor(String who, String relay, int status) {
        Http asking = PEOPLE.get(who).with("Accept", "text/html");
        Http.Reply direct = asking.get(path(relay));
        Http.Reply ordinary = asking.get(path(relay) + ORDINARY);
        assertThat(direct.status()).as(ordinary.body()).isEqualTo(ordinary.status());
        assertThat(direct.body()).isEqualTo(ordinary.body());
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
    }

    private static String path(String relay) {
        return "/api/relays/" + RELAYS.get(relay) + "/entries/mine";
    }

    private static Map<String, List<String>> headers(Http.Reply reply) {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        headers.remove("date");
        // some request is a connection's last one
        headers.remove("connection");
        return headers;
    }

    @Test
    void bothAreCountedUnderOneMeter() {
        MeterRegistry meters = Server.bean(MeterRegistry.class);
        long before = counted(meters);
        assertThat(PEOPLE.get("waiting").get(path("open")).status()).isEqualTo(200);
        assertThat(PEOPLE.get("waiting").get(path("open") + ORDINARY).status()).isEqualTo(200);
        // the answer is there a moment before it is counted
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (counted(meters) < before + 2 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(counted(meters)).isEqualTo(before + 2);
    }

    private static long counted(MeterRegistry meters) {
        return meters
                .find("http.server.requests")
                .tags("uri", "/api/relays/{id}/entries/mine", "status", "200", "method", "GET")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
