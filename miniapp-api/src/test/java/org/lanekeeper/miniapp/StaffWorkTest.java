package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Role;
import tools.jackson.databind.JsonNode;

/** What staff do by program: the roster, relays and groups, each deed in the log. */
class StaffWorkTest {
    private final Neighbourhood here = new Neighbourhood();

    @Test
    void aRosterTwiceChangesNothingTheSecondTime() {
        assertThat(here.roster(25).json().path("added").asInt()).isEqualTo(25);
        JsonNode again = here.roster(25).json();
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(25);
        byte[] bad = RosterSheet.write(List.of(List.of("幸福里小区", "3", "", "999", "赵六", "12")));
        JsonNode report = here.admin.upload("/api/households/import", bad).json();
        assertThat(report.at("/problems/0/row").asInt()).isEqualTo(2);
        assertThat(report.at("/problems/0/column").asString()).isEqualTo("手机号");
        assertThat(here.admin
                        .upload("/api/households/import", new byte[] {1, 2, 3})
                        .problem())
                .isEqualTo("unreadable-roster");
        assertThat(here.admin.get("/api/households/template.xlsx").status()).isEqualTo(200);
        assertThat(here.logged()).filteredOn("roster.import"::equals).hasSize(3);
    }

    @Test
    void aRelayGoesThroughItsStates() {
        Http admin = here.admin.with("Idempotency-Key", "new-relay");
        Map<String, Object> plan = Map.of(
                "title",
                "口罩预订",
                "item",
                "口罩",
                "opensAt",
                "2030-02-04T09:00:00+08:00",
                "closesAt",
                "2030-02-04T18:00:00+08:00");
        Http.Reply created = admin.post("/api/relays", plan);
        String path = "/api/relays/" + created.json().path("id").asLong();
        assertThat(admin.post("/api/relays", plan).json().path("id"))
                .isEqualTo(created.json().path("id"));
        Map<String, Object> published = new HashMap<>(plan);
        published.put("publish", true);
        assertThat(admin.post("/api/relays", published).problem()).isEqualTo("key-reused");
        assertThat(created.json().path("state").asString()).isEqualTo("DRAFT");
        Http resident = here.resident("curious");
        assertThat(resident.get(path).status()).isEqualTo(404);
        assertThat(here.admin.post(path + "/reopen", "").problem()).isEqualTo("relay-state");
        for (String step : List.of("publish", "publish", "close", "reopen")) {
            assertThat(here.admin.post(path + "/" + step, "").status()).as(step).isEqualTo(200);
        }
        assertThat(resident.get(path).json().path("phase").asString()).isEqualTo("NOT_YET_OPEN");
        assertThat(here.logged()).containsExactly("relay.reopen", "relay.close", "relay.publish", "relay.create");
        Map<String, String> longer = Map.of("closesAt", "2030-02-05T18:00:00+08:00", "note", "雨天");
        here.admin.post(path + "/close", "");
        assertThat(here.admin
                        .post(path + "/extend", longer)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(here.admin.post(path + "/extend", longer).status()).isEqualTo(200);
        assertThat(resident.get(path).json().path("closesAt").asString()).startsWith("2030-02-05T1");
        assertThat(here.admin
                        .post(path + "/extend", Map.of("closesAt", "2030-02-05T17:00:00+08:00"))
                        .status())
                .isEqualTo(422);
        assertThat(here.admin
                        .post(path + "/extend", Map.of("closesAt", "2026-01-05T17:00:00+08:00"))
                        .status())
                .isEqualTo(422);
        assertThat(here.admin.post(path + "/extend", Map.of()).status()).isEqualTo(422);
        assertThat(here.logged()).startsWith("relay.extend", "relay.close", "relay.reopen");
        assertThat(Server.bean(OperationLog.class).newest(here.committeeId, 50))
                .extracting(OperationLog.Operation::subject)
                .containsOnly("relay " + created.json().path("id").asLong());
    }

    @Test
    void groupsAreForAdmins() {
        Map<String, String> group = Map.of("name", "楼组长群", "robot", "楼组长群");
        assertThat(here.admin.post("/api/groups", group).status()).isEqualTo(201);
        assertThat(here.admin.post("/api/groups", group).status()).isEqualTo(201);
        assertThat(here.admin
                        .post("/api/groups", Map.of("name", "别的群", "robot", "楼组长群"))
                        .problem())
                .isEqualTo("robot-taken");
        assertThat(here.admin.get("/api/groups").json().size()).isEqualTo(1);
        for (String foreign : List.of("别人的机器人", "没有的机器人")) {
            assertThat(here.admin
                            .post("/api/groups", Map.of("name", "偷来的群", "robot", foreign))
                            .problem())
                    .isEqualTo("unfit-group");
        }
        Http.Reply code = here.admin.post("/api/groups/codes", Map.of("name", "3号楼群"));
        assertThat(code.status()).isEqualTo(201);
        assertThat(code.json().path("code").asString()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
        long id = here.admin.get("/api/groups").json().get(0).path("id").asLong();
        Neighbourhood other = new Neighbourhood();
        assertThat(other.admin.post("/api/groups/" + id + "/test", Map.of()).status())
                .isEqualTo(404);
        assertThat(here.admin.post("/api/groups/" + id + "/test", Map.of()).status())
                .isEqualTo(202);
        assertThat(here.staff(Role.CLERK)
                        .post("/api/groups/codes", Map.of("name", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(here.staff(Role.CLERK).get("/api/groups").status()).isEqualTo(403);
    }
}
