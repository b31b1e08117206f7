package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderRuleApiTest {
    private final Neighbourhood here = new Neighbourhood();

    private static Map<String, Object> relay(Map<String, Object> rule) {
        Map<String, Object> relay = new HashMap<>();
        relay.put("title", "口罩");
        relay.put("item", "口罩");
        relay.put("opensAt", Instant.now().minus(1, ChronoUnit.MINUTES).toString());
        relay.put("closesAt", Instant.now().plus(1, ChronoUnit.HOURS).toString());
        relay.put("rule", rule);
        return relay;
    }

    @Test
    void aRuleIsGivenAndGivenBack() {
        here.roster(20);
        String building =
                here.admin.get("/api/relays/buildings").json().at("/0/key").asString();
        Map<String, Object> rule = Map.of(
                "quota", 10, "measure", "UNITS", "perBuilding", true, "walkIns", 2, "buildings", List.of(building));
        JsonNode draft = here.admin.post("/api/relays", relay(rule)).json();
        assertThat(draft.path("rule").asString()).contains("只限3号楼的住户", "一共有 10 份，其中 2 份留给到现场登记的人");
        assertThat(draft.at("/orderRule/walkIns").asInt()).isEqualTo(2);
        assertThat(draft.at("/orderRule/beyond").asString()).isEqualTo("WAIT");
        String path = "/api/relays/" + draft.path("id").asLong();

        JsonNode changed = here.admin
                .put(path, relay(Map.of("serving", "DRAW", "quota", 5)))
                .json();
        assertThat(changed.at("/orderRule/serving").asString()).isEqualTo("DRAW");
        assertThat(changed.path("drawCommitment").asString()).hasSize(64);
        assertThat(here.admin
                        .put(path, relay(Map.of("quota", 3, "walkIns", 3)))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("walkIns");
        assertThat(here.admin
                        .put(path, relay(Map.of("buildings", List.of("1-999"))))
                        .problem())
                .isEqualTo("unfit-relay");

        here.admin.post(path + "/publish", "");
        assertThat(here.admin.put(path, relay(rule)).problem()).isEqualTo("relay-state");
        assertThat(here.admin.post(path + "/draw", "").problem()).isEqualTo("relay-state");
        for (int n = 1; n <= 8; n++) {
            here.join(here.resident("r" + n), draft.path("id").asLong(), n);
        }
        here.admin.post(path + "/close", "");
        JsonNode drawn = here.admin.post(path + "/draw", "").json();
        assertThat(drawn.path("order")).hasSize(8);
        assertThat(drawn.path("seed").asString()).hasSize(64);
        assertThat(here.admin.post(path + "/draw", "").json()).isEqualTo(drawn);
        assertThat(here.admin.get(path + "/draw").json()).isEqualTo(drawn);
    }

    @Test
    void rulesAreComparedOnTheOwnRoster() {
        here.roster(50);
        Map<String, Object> wish = Map.of("rule", Map.of("quota", 10), "turnout", 80, "walkIns", 20, "seed", 3);
        JsonNode first = here.admin.post("/api/relays/simulation", wish).json();
        assertThat(first)
                .isEqualTo(here.admin.post("/api/relays/simulation", wish).json());
        assertThat(first.at("/0/all/joined").asInt()).isEqualTo(40);
        assertThat(first.at("/0/all/served").asInt()).isEqualTo(10);
        assertThat(first.at("/0/buildings/0/sums/waiting").asInt()).isEqualTo(30);
        assertThat(here.admin
                        .post("/api/relays/simulation", Map.of("rule", Map.of("quota", 10), "turnout", 0))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("turnout");
        assertThat(here.resident("somebody")
                        .post("/api/relays/simulation", wish)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoWaitsIsToldWhatIsKnown() {
        here.roster(12);
        long relay = here.openRelay();
        Http resident = here.resident("one");
        here.join(resident, relay, 1);
        assertThat(resident.get("/api/relays/" + relay + "/entries/mine")
                        .json()
                        .at("/own/forecast")
                        .asString())
                .isEqualTo("还没有叫过号，现在说不准什么时候轮到。");
    }
}
