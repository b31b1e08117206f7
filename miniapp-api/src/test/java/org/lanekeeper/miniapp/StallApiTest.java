package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.FormCode;

/** The stall, the telephone and the sheets from the lobbies, for programs of the committee. */
class StallApiTest {
    private static final Neighbourhood HERE = new Neighbourhood();

    @Test
    void programsTakeNumbersAtTheStallAndEnterSheets() {
        HERE.roster(30);
        long relay = HERE.openRelay();
        String path = "/api/relays/" + relay;
        Http.Reply first =
                HERE.admin.with("Idempotency-Key", "stall-1").post(path + "/stall-entries", Map.of("line", "3-107 2"));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().path("number").asInt()).isEqualTo(1);
        assertThat(first.json().path("door").asString()).isEqualTo("现场登记");
        assertThat(first.json().path("name").asString()).isEqualTo("张*");
        assertThat(HERE.admin
                        .with("Idempotency-Key", "stall-1")
                        .post(path + "/stall-entries", Map.of("line", "3-107 2"))
                        .body())
                .isEqualTo(first.body());
        assertThat(HERE.admin
                        .with("Idempotency-Key", "stall-1")
                        .post(path + "/stall-entries", Map.of("line", "3-108"))
                        .problem())
                .isEqualTo("key-reused");
        Http.Reply caller = HERE.admin.post(
                path + "/stall-entries",
                Map.of("address", "3-109", "name", Neighbourhood.nameOf(9), "quantity", 1, "door", "TELEPHONE"));
        assertThat(caller.json().path("door").asString()).as(caller.body()).isEqualTo("电话");
        Http.Reply again = HERE.admin.post(path + "/stall-entries", Map.of("line", "3-109"));
        assertThat(again.problem()).isEqualTo("already-in");
        assertThat(again.json().path("door").asString()).isEqualTo("TELEPHONE");
        assertThat(HERE.admin
                        .post(path + "/stall-entries", Map.of("line", "张三"))
                        .status())
                .isEqualTo(422);
        assertThat(HERE.resident("nobody")
                        .post(path + "/stall-entries", Map.of("line", "3-110"))
                        .status())
                .isEqualTo(403);
        String form = new FormCode(0, new Address("3", "", "111"), "", null, 1).write();
        assertThat(HERE.admin
                        .post(path + "/stall-entries", Map.of("line", form))
                        .json()
                        .path("door")
                        .asString())
                .isEqualTo("预填表");

        Map<String, Object> sheet = Map.of(
                "declaredAt", Instant.now().minusSeconds(20).toString(),
                "building", "3",
                "rows",
                        List.of(
                                Map.of("room", "112", "name", Neighbourhood.nameOf(12)),
                                Map.of("room", "107", "name", Neighbourhood.nameOf(7)),
                                Map.of("room", "999", "name", "李四")));
        Http.Reply preview = HERE.admin.post(path + "/paper?preview=true", sheet);
        assertThat(preview.json().path("numbered").asInt()).as(preview.body()).isZero();
        Http.Reply entered = HERE.admin.post(path + "/paper", sheet);
        assertThat(entered.json().path("numbered").asInt()).as(entered.body()).isEqualTo(1);
        assertThat(entered.json().at("/rows/0/number").asInt()).isEqualTo(4);
        assertThat(entered.json().at("/rows/1/text").asString()).isEqualTo("已经登记：第 1 号（现场登记）");
        assertThat(HERE.admin.post(path + "/paper", sheet).body()).isEqualTo(entered.body());
    }
}
