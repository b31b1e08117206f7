package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.staff.Role;
import tools.jackson.databind.JsonNode;

/** What the guard's page asks for and sends, as a browser sends it. */
class GuardPhoneTest {
    private static final GateTown TOWN = new GateTown();
    private static String guard;
    private static String base;

    @BeforeAll
    static void somebodyStandsThere() {
        guard = signedIn(TOWN.here, Role.GUARD);
        base = "/guard/" + TOWN.gate.id();
    }

    private static String signedIn(Neighbourhood here, Role role) {
        return "lanekeeper_staff="
                + Http.anybody()
                        .post(
                                "/api/staff/login",
                                Map.of("username", here.username(role), "password", Neighbourhood.PASSWORD))
                        .json()
                        .path("token")
                        .asString();
    }

    private static Http browser(String cookie) {
        return Http.anybody().with("Cookie", cookie);
    }

    /** With the proof that the page got with its board. */
    private static Http.Reply send(String path, Object body) {
        Http.Reply board = browser(guard).get(base + "/board");
        String csrf = board.response().headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("XSRF-TOKEN="))
                .map(it -> it.substring(0, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
        return browser(guard + "; " + csrf)
                .with("X-XSRF-TOKEN", board.header("Lanekeeper-Csrf"))
                .post(base + path, body);
    }

    private static Map<String, Object> deed(String key, String code, String deed, long ago) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("key", key);
        fields.put("code", code);
        fields.put("deed", deed);
        fields.put("temperature", "36.6");
        fields.put("happened", Clock.systemUTC().millis() - ago);
        fields.put("ahead", 0);
        return fields;
    }

    private static List<String> decide(List<Map<String, Object>> deeds) {
        Http.Reply reply = send("/passings", Map.of("sent", Clock.systemUTC().millis(), "deeds", deeds));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        List<String> outcomes = new ArrayList<>();
        reply.json()
                .path("results")
                .forEach(result -> outcomes.add(result.path("outcome").asString()));
        return outcomes;
    }

    private static JsonNode arrival(String code) {
        return browser(guard)
                .get(base + "/board")
                .json()
                .path("arrivals")
                .valueStream()
                .filter(it -> it.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListNamesNobodyInFull() {
        String code = TOWN.register("陈小一", "上海市");
        Http.Reply board = browser(guard).get(base + "/board");
        assertThat(board.body()).contains(code, "陈**", "3号楼101").doesNotContain("陈小一", GateTown.NUMBER, GateTown.PHONE);
        Http.Reply again =
                browser(guard).with("If-None-Match", board.header("ETag")).get(base + "/board");
        assertThat(again.status()).isEqualTo(304);
        assertThat(Long.parseLong(again.header("Lanekeeper-Now"))).isPositive();
        assertThat(send("/looks", Map.of("code", code.toLowerCase(Locale.ROOT)))
                        .json()
                        .path("arrival")
                        .path("origin")
                        .asString())
                .isEqualTo("上海市");
    }

    @Test
    void whatIsSentTwiceHappensOnceAndWhatDoesNotFitIsTold() {
        String code = TOWN.register("陈二", "上海市");
        String key = UUID.randomUUID().toString();
        assertThat(decide(List.of(deed(key, code, "SENT_BACK", 60_000)))).containsExactly("DONE");
        assertThat(decide(List.of(
                        deed(key, code, "SENT_BACK", 60_000),
                        deed(UUID.randomUUID().toString(), code, "LET_IN", 600_000),
                        deed(UUID.randomUUID().toString(), "ZZZZZZZZ", "LET_IN", 0))))
                .containsExactly("STOOD", "CONFLICT", "UNKNOWN");
        assertThat(arrival(code).path("state").asString()).isEqualTo("SENT_BACK");
        assertThat(arrival(code).path("temperature").asString()).isEqualTo("36.6");
        JsonNode conflict = browser(guard)
                .get(base + "/board")
                .json()
                .path("conflicts")
                .valueStream()
                .filter(it -> it.path("words").asString().contains(code))
                .findFirst()
                .orElseThrow();
        assertThat(conflict.path("words").asString()).contains("放行", "未放行", "请核对");
        send("/conflicts", Map.of("id", conflict.path("id").asLong()));
        assertThat(browser(guard).get(base + "/board").body()).doesNotContain("请核对");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sent\":0,\"deeds\":null}",
                "{\"sent\":0,\"deeds\":[{}]}",
                "{\"sent\":9223372036854775807,\"deeds\":[{\"key\":\"k\",\"code\":null,\"deed\":\"LET_IN\",\"happened\":-9223372036854775808}]}",
                "{\"sent\":0,\"deeds\":[{\"key\":\"k\",\"code\":\"A\",\"deed\":\"ELSE\",\"happened\":0}]}",
                "[",
                "\"\""
            })
    void nothingBreaksIt(String body) {
        assertThat(send("/passings", body).status()).isIn(200, 400);
    }

    @Test
    void codesOfAnyLengthAreAnswered() {
        assertThat(send("/looks", Map.of("code", "A".repeat(10_000)))
                        .json()
                        .path("arrival")
                        .isNull())
                .isTrue();
        assertThat(send("/looks", "{}").status()).isIn(200, 400);
    }

    @Test
    void othersAreKeptOut() {
        Neighbourhood elsewhere = new Neighbourhood();
        assertThat(browser(signedIn(elsewhere, Role.GUARD)).get(base + "/board").status())
                .isEqualTo(404);
        assertThat(browser(signedIn(elsewhere, Role.GUARD)).get(base).status()).isEqualTo(404);
        assertThat(browser(signedIn(TOWN.here, Role.PHARMACIST))
                        .get(base + "/board")
                        .status())
                .isEqualTo(403);
        assertThat(Http.anybody().get(base + "/board").status()).isEqualTo(302);
        assertThat(browser(guard)
                        .post(base + "/passings", Map.of("sent", 0, "deeds", List.of()))
                        .status())
                .as("without the proof that it comes from our page")
                .isEqualTo(403);
        assertThat(browser(guard).get("/admin/visits").status()).isEqualTo(403);
    }

    @Test
    void thePageItselfNamesNobody() {
        TOWN.register("陈小三", "上海市");
        assertThat(browser(guard).get(base).body()).contains("南门").doesNotContain("陈");
        assertThat(Http.anybody().get("/guard/worker.js").status()).isEqualTo(200);
    }
}
