package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A block owner sees and changes their own buildings and nothing else, whatever is asked for. Walks every address that the
 * server knows: one that is not classified here fails.
 */
class BlockOwnersTest {
    /** What a block owner gets. */
    private enum Access {
        /** Open, about an entry, a household or a call that may lie in another building. */
        OWN,
        /** Open, and shows only what is theirs. */
        LIST,
        /** Not for block owners: 403. */
        SHUT,
        /** For everybody, or for everybody of the staff; nothing of a household in it. */
        NOT_ABOUT_BUILDINGS
    }

    /** First fit counts; the method in front where it matters. */
    private static final Map<String, Access> ACCESS = access();

    private static Map<String, Access> access() {
        Map<String, Access> access = new java.util.LinkedHashMap<>();
        for (String address : List.of(
                "/",
                "/error",
                "/verify",
                "/favicon.ico",
                "/js/csrf-probe",
                "/b/**",
                "/g/**",
                "/r/**",
                "/a/**",
                "/v/**",
                "/v3/**",
                "/swagger-ui**",
                "/admin/login",
                "/admin/logout",
                "/admin/password",
                "/api/login",
                "/api/staff/login",
                "/api/staff/logout")) {
            access.put(address, Access.NOT_ABOUT_BUILDINGS);
        }
        for (String address : List.of(
                "GET /admin",
                "GET /admin/relays",
                "GET /admin/relays/{id}",
                "/admin/relays/{id}/live",
                "/admin/relays/{id}/entries",
                "GET /admin/relays/{id}/reviews",
                "POST /admin/relays/{id}/reviews/reveal",
                "POST /admin/relays/{id}/reviews/approve",
                "GET /admin/relays/{id}/batches/{number}/carry",
                "GET /admin/calls",
                "GET /admin/calls/print",
                "GET /admin/roster",
                "GET /api/staff/relays",
                "GET /api/relays/{id}/entries",
                "GET /api/relays/{id}/entries/reviews",
                "POST /api/relays/{id}/entries/approve",
                "GET /api/relays/{id}/batches/{number}/hand-deliveries",
                "GET /api/calls")) {
            access.put(address, Access.LIST);
        }
        for (String address : List.of(
                "GET /admin/relays/{id}/entries/{number}",
                "POST /admin/relays/{id}/entries/{number}/**",
                "POST /admin/relays/{id}/batches/{number}/carry/{entry}",
                "POST /admin/relays/{id}/batches/{number}/carry/{entry}/undo",
                "POST /admin/relays/{id}/batches/{number}/decline/{entry}",
                "POST /admin/calls/{id}/**",
                "GET /admin/roster/{id}",
                "POST /admin/roster/{id}/**",
                "GET /api/relays/{id}/entries/{number}",
                "POST /api/relays/{id}/entries/{number}/**",
                "PUT /api/relays/{relay}/entries/{number}/hand-delivery",
                "PUT /api/households/{id}/hand-delivery",
                "POST /api/calls/{deliveryId}/**")) {
            access.put(address, Access.OWN);
        }
        for (String address : List.of(
                "/admin/log",
                "/admin/staff/**",
                "/admin/roster/import",
                "/admin/roster/problems.xlsx",
                "/admin/roster/template.xlsx",
                "POST /admin/relays",
                "/admin/relays/new",
                "/admin/relays/simulation",
                "/admin/relays/sentence",
                "POST /admin/relays/{id}/publish",
                "POST /admin/relays/{id}/close",
                "POST /admin/relays/{id}/extend",
                "POST /admin/relays/{id}/draw",
                "/admin/relays/{id}/edit",
                "/admin/relays/{id}/simulation",
                "/admin/relays/{id}/plan",
                "/admin/relays/{id}/board.png",
                "/admin/relays/{id}/quota/**",
                "/admin/relays/{id}/stall/**",
                "/admin/relays/{id}/paper/**",
                "/admin/relays/{id}/batches/**",
                "/redeem/**",
                "/api/relays",
                "/api/relays/simulation",
                "/api/relays/buildings",
                "/api/relays/{id}",
                "/api/relays/{id}/publish",
                "/api/relays/{id}/close",
                "/api/relays/{id}/reopen",
                "/api/relays/{id}/extend",
                "/api/relays/{id}/draw",
                "/api/relays/{id}/quota",
                "/api/relays/{id}/paper",
                "/api/relays/{id}/stall-entries",
                "POST /api/relays/{id}/entries",
                "/api/relays/{id}/entries/mine/**",
                "/api/relays/{id}/batches/**",
                "/api/households/import",
                "/api/households/template.xlsx",
                "/api/vouchers/**",
                "/api/groups/**",
                "/admin/groups/**",
                "/admin/posts/**",
                "/admin/announcements/**",
                "/api/announcements/**",
                "/api/posts/**",
                "/admin/tips/**",
                "/api/tips/**",
                "/admin/inbox/**",
                "/admin/photos/**",
                "/admin/gates/**",
                "/admin/visits/**",
                "/admin/followups/**",
                "/guard/**",
                "/admin/relays/{id}/pasted/**",
                "/api/paste-preview",
                "/api/consents",
                "/api/gates/**",
                "/api/visits/**",
                "/api/invitations/**",
                "/api/staff/**")) {
            access.put(address, Access.SHUT);
        }
        return access;
    }

    private static final Neighbourhood HERE = new Neighbourhood();
    private static Http owner;
    private static Http browser;
    private static long relay;
    private static final Map<String, Long> OTHERS = new TreeMap<>();

    /** One way to ask something of the server. */
    record Endpoint(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean fits(String rule) {
            boolean named = rule.contains(" ");
            String address = named ? rule.substring(rule.indexOf(' ') + 1) : rule;
            boolean samePath = address.endsWith("**")
                    ? (path + "/").startsWith(address.substring(0, address.length() - 2))
                    : path.equals(address);
            return samePath && (!named || rule.startsWith(method + " "));
        }

        Access access() {
            return ACCESS.entrySet().stream()
                    .filter(one -> fits(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Of buildings 3 and 7, the first is the owner's. One of each waits, is under review, is called and carried to. */
    @BeforeAll
    static void aBlock() {
        List<List<String>> rows = new ArrayList<>();
        for (String building : List.of("3", "7")) {
            for (int room = 101; room <= 106; room++) {
                rows.add(List.of("幸福里小区", building, "", String.valueOf(room), "住" + building + room, ""));
            }
        }
        HERE.admin.upload("/api/households/import", RosterSheet.write(rows));
        relay = HERE.openRelay();
        // carried to, called, under review, waiting: in both buildings
        List.of(
                        "3-101 住3101",
                        "7-101 住7101",
                        "3-102 住3102",
                        "7-102 住7102",
                        "3-103 别人",
                        "7-103 别人",
                        "3-104 住3104",
                        "7-104 住7104")
                .forEach(line -> stall(line));
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        for (String room : List.of("3", "7")) {
            HERE.admin.put(
                    "/api/households/" + household(jdbc, room, "101") + "/hand-delivery", Map.of("handDelivery", true));
        }
        HERE.admin.post(
                "/api/relays/" + relay + "/batches",
                Map.of(
                        "size", 4,
                        "place", "门口",
                        "pickupFrom", "2030-01-01T00:00:00Z",
                        "pickupUntil", "2030-01-02T00:00:00Z"));
        jdbc.update(
                "UPDATE delivery SET status = 'TO_CALL', channel = 'CALL' WHERE committee_id = ? AND number IN (3, 4)",
                HERE.committeeId);
        OTHERS.put("household", household(jdbc, "7", "101"));
        OTHERS.put(
                "call",
                jdbc.queryForObject(
                        "SELECT MIN(id) FROM delivery WHERE committee_id = ? AND number = 4",
                        Long.class,
                        HERE.committeeId));
        String username = HERE.username(Role.BLOCK_OWNER);
        long id = Server.bean(StaffAccounts.class).named(username).orElseThrow().id();
        long compound =
                jdbc.queryForObject("SELECT id FROM compound WHERE committee_id = ?", Long.class, HERE.committeeId);
        Http.Reply assigned =
                HERE.admin.put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of(compound + "-3")));
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        String token = Http.anybody()
                .post("/api/staff/login", Map.of("username", username, "password", Neighbourhood.PASSWORD))
                .json()
                .path("token")
                .asString();
        owner = Http.bearer(token);
        Http.Reply probe = Http.anybody().get("/js/csrf-probe");
        String csrf = probe.header("Set-Cookie").split(";")[0];
        browser = Http.anybody()
                .with("Cookie", "lanekeeper_staff=" + token + "; " + csrf)
                .with("X-XSRF-TOKEN", probe.body());
    }

    private static void stall(String line) {
        Http.Reply reply = HERE.admin.post("/api/relays/" + relay + "/stall-entries", Map.of("line", line));
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
    }

    private static long household(JdbcTemplate jdbc, String building, String room) {
        return jdbc.queryForObject(
                "SELECT id FROM household WHERE committee_id = ? AND building = ? AND room = ?",
                Long.class,
                HERE.committeeId,
                building,
                room);
    }

    static Stream<Endpoint> endpoints() {
        return Server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(info -> info.getPatternValues().stream().flatMap(path -> {
                    var methods = info.getMethodsCondition().getMethods();
                    String bare = path.replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}");
                    return methods.isEmpty()
                            ? Stream.of(new Endpoint("GET", bare))
                            : methods.stream().map(RequestMethod::name).map(method -> new Endpoint(method, bare));
                }))
                .distinct()
                .sorted(java.util.Comparator.comparing(Endpoint::toString));
    }

    static Stream<Endpoint> shut() {
        return endpoints().filter(it -> it.access() == Access.SHUT);
    }

    static Stream<Endpoint> own() {
        return endpoints().filter(it -> it.access() == Access.OWN);
    }

    static Stream<Endpoint> lists() {
        return endpoints().filter(it -> it.access() == Access.LIST);
    }

    @Test
    void everyAddressIsClassified() {
        assertThat(endpoints().filter(it -> it.access() == null))
                .as("addresses that nobody has thought about for block owners")
                .isEmpty();
        TreeSet<String> unused = new TreeSet<>(ACCESS.keySet());
        unused.removeIf(rule -> endpoints().anyMatch(it -> it.fits(rule)));
        unused.removeIf(rule -> ACCESS.get(rule) == Access.NOT_ABOUT_BUILDINGS);
        assertThat(unused).as("rules for addresses that are gone").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shut")
    void whatIsNotForThemIsShut(Endpoint endpoint) {
        assertThat(ask(endpoint, "1").status()).as(endpoint.toString()).isEqualTo(403);
    }

    /** The same as for what does not exist at all. */
    @ParameterizedTest
    @MethodSource("own")
    void anotherBuildingIsAsIfItWereNotThere(Endpoint endpoint) {
        Http.Reply other = ask(endpoint, "2");
        Http.Reply absent = ask(endpoint, "0");
        assertThat(other.status()).as(endpoint + other.body()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        if (endpoint.path().startsWith("/api/")) {
            assertThat(other.body().replaceAll("\"instance\":\"[^\"]*\"", ""))
                    .isEqualTo(absent.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsShowTheirOwnAndNothingElse(Endpoint endpoint) {
        Http.Reply reply = ask(endpoint, "1");
        assertThat(reply.status()).as(endpoint + reply.body()).isIn(200, 302);
        assertThat(reply.body()).doesNotContain("7号楼", "7-10", "\"building\":\"7\"");
    }

    @Test
    void theirOwnIsShown() {
        assertThat(owner.get("/api/relays/" + relay + "/entries")
                        .json()
                        .path("entries")
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(1, 3, 5, 7);
        assertThat(owner.get("/api/relays/" + relay + "/entries/reviews")
                        .json()
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(5);
        assertThat(owner.get("/api/calls")
                        .json()
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(3);
        assertThat(owner.get("/api/relays/" + relay + "/batches/1/hand-deliveries")
                        .json()
                        .valueStream()
                        .map(it -> it.path("number").asInt()))
                .containsExactly(1);
        assertThat(owner.get("/api/staff/relays").json().get(0).path("signedUp").asInt())
                .isEqualTo(4);
        assertThat(owner.get("/api/relays/" + relay + "/entries/7").status()).isEqualTo(200);
        assertThat(browser.get("/admin").body()).contains("我的楼", "幸福里小区3号楼", "送上门名单");
        assertThat(browser.get("/admin/relays/" + relay).body()).contains("3号楼103");
        assertThat(browser.get("/admin/roster").body()).contains("3号楼101", "3号楼106");
    }

    @Test
    void theyChangeTheirOwnAndNothingElse() {
        String entries = "/api/relays/" + relay + "/entries/";
        // of several, what is not theirs stays as it is
        assertThat(owner.post(entries + "approve", Map.of("numbers", List.of(6)))
                        .json()
                        .path("approved")
                        .asInt())
                .isZero();
        assertThat(HERE.admin.get(entries + "6").body()).contains("REVIEW");
        Http.Reply away =
                owner.post(entries + "7/correct", Map.of("address", "7-105", "ground", "WRONG_ROOM", "verified", true));
        assertThat(away.status()).as(away.body()).isEqualTo(422);
        assertThat(away.problem()).isEqualTo("address-not-own");
        Http.Reply near =
                owner.post(entries + "7/correct", Map.of("address", "3-105", "ground", "WRONG_ROOM", "verified", true));
        assertThat(near.status()).as(near.body()).isEqualTo(200);
        assertThat(owner.post(entries + "1/carried", "").status()).isEqualTo(204);
    }

    @Test
    void whatIsTakenFromThemIsOutOfTheirSightAtOnce() {
        Neighbourhood there = new Neighbourhood();
        there.roster(2);
        long compound = Server.bean(JdbcTemplate.class)
                .queryForObject("SELECT id FROM compound WHERE committee_id = ?", Long.class, there.committeeId);
        String username = there.username(Role.BLOCK_OWNER);
        long id = Server.bean(StaffAccounts.class).named(username).orElseThrow().id();
        Http someone = Http.bearer(Http.anybody()
                .post("/api/staff/login", Map.of("username", username, "password", Neighbourhood.PASSWORD))
                .json()
                .path("token")
                .asString());
        long open = there.openRelay();
        there.join(there.resident("r1"), open, 1);
        String list = "/api/relays/" + open + "/entries";
        assertThat(someone.get(list).json().path("entries").size()).isZero();
        there.admin.put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of(compound + "-3")));
        assertThat(someone.get(list).json().path("entries").size()).isEqualTo(1);
        there.admin.put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of()));
        assertThat(someone.get(list).json().path("entries").size()).isZero();

        // neither a building of nobody's nor one of another committee's
        assertThat(there.admin
                        .put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of("1-999")))
                        .status())
                .isEqualTo(422);
        assertThat(HERE.admin
                        .put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of()))
                        .status())
                .isEqualTo(404);
    }

    /**
     * @param which number: 1 is the owner's, 2 lies in the other building, 0 is nowhere; of batches there is the first
     */
    private static Http.Reply ask(Endpoint endpoint, String which) {
        boolean nowhere = which.equals("0");
        String path = endpoint.path();
        String id = path.contains("roster") || path.contains("households")
                ? nowhere ? "0" : String.valueOf(OTHERS.get("household"))
                : path.contains("calls") ? nowhere ? "0" : String.valueOf(OTHERS.get("call")) : String.valueOf(relay);
        String asked = path.replace("{id}", id)
                .replace("{relay}", String.valueOf(relay))
                .replace("{deliveryId}", id)
                .replace("{number}", path.contains("/batches/") ? "1" : which)
                .replace("{entry}", which)
                .replaceAll("\\{\\w+}", "1");
        String query = Map.of("outcome", "outcome=TOLD", "batches", "building=").entrySet().stream()
                .filter(one -> path.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("&", "?", ""));
        Http someone = path.startsWith("/api/") ? owner : browser;
        String body =
                path.startsWith("/api/") ? "{\"numbers\": [2], \"handDelivery\": true, \"outcome\": \"TOLD\"}" : "";
        if (path.endsWith("/import") && someone == owner) {
            return someone.upload(asked, new byte[0]);
        }
        return switch (endpoint.method()) {
            case "GET" -> someone.get(asked);
            case "PUT" -> someone.put(asked, body);
            case "DELETE" -> someone.delete(asked);
            default -> someone.post(asked + (query.length() > 1 ? query : ""), body);
        };
    }
}
