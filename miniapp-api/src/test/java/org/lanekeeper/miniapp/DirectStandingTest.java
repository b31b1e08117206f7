package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 排到几号了 by the direct way is answered as by the ordinary one, to the last byte and header. */
class DirectStandingTest {
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
        assertThat(direct.status()).as(direct.body()).isEqualTo(status);
        BothWays.assertSame(direct, PEOPLE.get(who).get(path(relay) + BothWays.ORDINARY));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whateverFormIsAskedFor(String who, String relay, int status) {
        Http asking = PEOPLE.get(who).with("Accept", "text/html");
        BothWays.assertSame(asking.get(path(relay)), asking.get(path(relay) + BothWays.ORDINARY));
    }

    private static String path(String relay) {
        return "/api/relays/" + RELAYS.get(relay) + "/entries/mine";
    }

    @Test
    void bothAreCountedUnderOneMeter() {
        Http waiting = PEOPLE.get("waiting");
        BothWays.assertBothAreCounted(
                () -> assertThat(waiting.get(path("open")).status()).isEqualTo(200),
                () -> assertThat(waiting.get(path("open") + BothWays.ORDINARY).status())
                        .isEqualTo(200),
                "uri",
                "/api/relays/{id}/entries/mine",
                "status",
                "200",
                "method",
                "GET");
    }
}
