package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The same for programs. */
class VisitApiTest {
    private static final GateTown TOWN = new GateTown();
    private static final Http VISITOR = TOWN.here.resident("visitor");

    private static Map<String, Object> visit(String name, String passport) {
        Map<String, Object> visit = new HashMap<>(Map.of(
                "visitors", List.of(Map.of("name", name, "document", "PASSPORT", "number", passport)),
                "phone", GateTown.PHONE,
                "origin", "上海市浦东新区",
                "building", "3",
                "room", "101",
                "transport", "FOOT",
                "reason", "FAMILY"));
        visit.put("consentVersion", 1);
        return visit;
    }

    private static String path() {
        return "/api/gates/" + TOWN.poster;
    }

    @Test
    void aProgramRegistersOnceHoweverOftenItAsks() {
        JsonNode gate = VISITOR.get(path()).json();
        assertThat(gate.path("gate").asString()).isEqualTo("幸福里小区南门");
        assertThat(gate.path("consentVersion").asInt()).isEqualTo(1);
        Http keyed = VISITOR.with("Idempotency-Key", "once");
        Http.Reply first = keyed.post(path() + "/visits", visit("陈一", "E10000001"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(keyed.post(path() + "/visits", visit("陈一", "E10000001")).body())
                .isEqualTo(first.body());
        assertThat(keyed.post(path() + "/visits", visit("林二", "E10000001")).problem())
                .isEqualTo("key-reused");

        JsonNode one = first.json().path("visits").get(0);
        String code = one.path("code").asString();
        JsonNode pass = VISITOR.post(
                        "/api/visits/pass", Map.of("pass", one.path("pass").asString()))
                .json();
        assertThat(pass.at("/passes/0/verdict").asString()).isEqualTo("已登记");
        assertThat(pass.at("/passes/0/signed").asString()).startsWith("LK1.");
        Map<String, String> own = Map.of("code", code, "phone", GateTown.PHONE);
        assertThat(VISITOR.post("/api/visits/find", own).json().path("name").asString())
                .isEqualTo("陈一");
        assertThat(VISITOR.post("/api/visits/correct", GateTown.with(own, "name", "陈壹"))
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("陈壹");
        assertThat(VISITOR.post("/api/visits/withdraw", own).status()).isEqualTo(204);
        assertThat(VISITOR.post("/api/visits/find", own).status()).isEqualTo(404);
    }

    @Test
    void whatDoesNotFitIsNamedFieldByField() {
        Map<String, Object> visit = visit("", "E!");
        visit.put("answers", new HashMap<>(Map.of("x", true)));
        assertThat(VISITOR.post(path() + "/visits", visit).status()).isEqualTo(400);
        visit.remove("answers");
        Http.Reply unfit = VISITOR.post(path() + "/visits", visit);
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.problem()).isEqualTo("unfit-visit");
        assertThat(unfit.json().path("fields").propertyNames()).contains("name-0", "number-0");
        assertThat(VISITOR.post(path() + "/visits", "{}").status()).isEqualTo(422);
        assertThat(VISITOR.post(path() + "/visits", "{\"visitors\":[null,null]}")
                        .status())
                .isEqualTo(422);
        assertThat(VISITOR.post("/api/gates/000000000000/visits", visit("陈一", "E10000001"))
                        .status())
                .isEqualTo(404);
        assertThat(Http.anybody()
                        .post(path() + "/visits", visit("陈一", "E10000001"))
                        .status())
                .isEqualTo(401);
    }

    static Stream<Arguments> bodies() {
        String good = Http.JSON.writeValueAsString(visit("陈一", "E20000001"));
        Map<String, Object> invited = visit("陈一", "E20000002");
        invited.put("invitation", "ABCDEFGHJKMN");
        Map<String, Object> family = visit("陈一", "E20000003");
        family.put("visitors", Collections.nCopies(3, Map.of("name", "林二", "document", "NONE")));
        return Stream.of(
                Arguments.of("good", TOWN.poster, good, 201),
                Arguments.of("family", TOWN.poster, Http.JSON.writeValueAsString(family), 201),
                Arguments.of("poster with dashes", dashed(TOWN.poster), good.replace("E20000001", "E20000004"), 201),
                Arguments.of("nobody", TOWN.poster, "{}", 422),
                Arguments.of("invitation of nobody", TOWN.poster, Http.JSON.writeValueAsString(invited), 422),
                Arguments.of("null", TOWN.poster, "null", 400),
                Arguments.of("nothing", TOWN.poster, "", 400),
                Arguments.of("list", TOWN.poster, "[]", 400),
                Arguments.of("broken", TOWN.poster, good.substring(0, 40), 400),
                Arguments.of("more behind", TOWN.poster, good + "{}", 400),
                Arguments.of("unknown field", TOWN.poster, good.replace("\"phone\"", "\"fon\""), null),
                Arguments.of("number as text", TOWN.poster, good.replace("\"101\"", "101"), null),
                Arguments.of("field twice", TOWN.poster, good.replaceFirst("\\{", "{\"phone\":\"1\","), null),
                Arguments.of("name of 10000", TOWN.poster, good.replace("陈一", "陈".repeat(10_000)), 422),
                Arguments.of("poster of nobody", "000000000000", good, 404),
                Arguments.of("no poster", "%27%20OR%201", good, 404));
    }

    private static String dashed(String poster) {
        return poster.substring(0, 4) + "-" + poster.substring(4, 8) + "-" + poster.substring(8);
    }

    /** By the direct way and by the ordinary one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void bothWaysGiveTheSameAnswer(String label, String poster, String body, Integer status) {
        Http someone = TOWN.here
                .resident("by-" + label.hashCode())
                .with("Content-Type", "application/json")
                .with("Idempotency-Key", String.valueOf(label.hashCode()));
        Http.Reply direct = someone.raw("/api/gates/" + poster + "/visits", body);
        BothWays.assertSame(direct, someone.raw("/api/gates/" + poster + "/visits" + BothWays.ORDINARY, body));
        if (status != null) {
            assertThat(direct.status()).as(direct.body()).isEqualTo(status);
        }
    }

    @Test
    void aResidentInvitesAndTheGuestNamesNoDoor() {
        Http host = TOWN.here.resident("host");
        assertThat(host.post("/api/invitations", Map.of("guests", 1)).problem()).isEqualTo("not-bound");
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        jdbc.update(
                "UPDATE resident SET household_id = (SELECT MIN(id) FROM household WHERE committee_id = ?)"
                        + " WHERE external_id = 'host' AND committee_id = ?",
                TOWN.here.committeeId,
                TOWN.here.committeeId);
        Http bound = TOWN.here.resident("host");
        Http.Reply made = bound.post("/api/invitations", Map.of("guests", 1));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String code = made.json().path("code").asString();
        assertThat(bound.post("/api/invitations", Map.of("guests", 11)).problem())
                .isEqualTo("unfit-invitation");

        Caller guest = new Caller();
        Http.Reply redirect = guest.get("/g/i/" + code);
        Http.Reply form = guest.follow(redirect);
        assertThat(form.page().text()).contains("您受邀去 幸福里小区3号楼1**");
        assertThat(form.page().select("#building")).isEmpty();
        Map<String, String> typed = GateTown.typed("陈一", GateTown.NUMBER);
        typed.remove("building");
        typed.remove("room");
        String pass = guest.follow(guest.send(form, TOWN.path(), typed)).page().text();
        assertThat(pass).contains("3号楼101");
        assertThat(guest.get("/g/i/" + code).status()).isEqualTo(404);
        assertThat(bound.delete("/api/invitations/" + code).status()).isIn(204, 404);
    }
}
