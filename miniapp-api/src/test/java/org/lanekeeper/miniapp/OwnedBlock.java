package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccounts;
import org.springframework.jdbc.core.JdbcTemplate;

/** Of buildings 3 and 7, the first is the owner's. One of each waits, is under review, is called and carried to. */
final class OwnedBlock {
    final Neighbourhood here = new Neighbourhood();
    final long relay;
    final Http owner;
    final Http browser;
    /** Of the other building, by what they are. */
    private final Map<String, Long> others = new TreeMap<>();

    OwnedBlock() {
        List<List<String>> rows = new ArrayList<>();
        for (String building : List.of("3", "7")) {
            for (int room = 101; room <= 106; room++) {
                rows.add(List.of("幸福里小区", building, "", String.valueOf(room), "住" + building + room, ""));
            }
        }
        here.admin.upload("/api/households/import", RosterSheet.write(rows));
        relay = here.openRelay();
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
                .forEach(this::stall);
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        for (String room : List.of("3", "7")) {
            here.admin.put(
                    "/api/households/" + household(jdbc, room, "101") + "/hand-delivery", Map.of("handDelivery", true));
        }
        here.admin.post(
                "/api/relays/" + relay + "/batches",
                Map.of(
                        "size", 4,
                        "place", "门口",
                        "pickupFrom", "2030-01-01T00:00:00Z",
                        "pickupUntil", "2030-01-02T00:00:00Z"));
        jdbc.update(
                "UPDATE delivery SET status = 'TO_CALL', channel = 'CALL' WHERE committee_id = ? AND number IN (3, 4)",
                here.committeeId);
        others.put("household", household(jdbc, "7", "101"));
        others.put(
                "call",
                jdbc.queryForObject(
                        "SELECT MIN(id) FROM delivery WHERE committee_id = ? AND number = 4",
                        Long.class,
                        here.committeeId));
        String username = here.username(Role.BLOCK_OWNER);
        long id = Server.bean(StaffAccounts.class).named(username).orElseThrow().id();
        long compound =
                jdbc.queryForObject("SELECT id FROM compound WHERE committee_id = ?", Long.class, here.committeeId);
        Http.Reply assigned =
                here.admin.put("/api/staff/" + id + "/buildings", Map.of("buildings", List.of(compound + "-3")));
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

    private void stall(String line) {
        Http.Reply reply = here.admin.post("/api/relays/" + relay + "/stall-entries", Map.of("line", line));
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
    }

    private long household(JdbcTemplate jdbc, String building, String room) {
        return jdbc.queryForObject(
                "SELECT id FROM household WHERE committee_id = ? AND building = ? AND room = ?",
                Long.class,
                here.committeeId,
                building,
                room);
    }

    /**
     * @param which number: 1 is the owner's, 2 lies in the other building, 0 is nowhere; of batches there is the first
     */
    Http.Reply ask(Endpoint endpoint, String which) {
        boolean nowhere = which.equals("0");
        String path = endpoint.path();
        String id = path.contains("roster") || path.contains("households")
                ? nowhere ? "0" : String.valueOf(others.get("household"))
                : path.contains("calls") ? nowhere ? "0" : String.valueOf(others.get("call")) : String.valueOf(relay);
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
