package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.Role;
import tools.jackson.databind.JsonNode;

/** Announcements and tips for programs. */
class AnnouncementApiTest {
    private static final Neighbourhood HERE = new Neighbourhood();

    @BeforeAll
    static void twentyHouseholds() {
        HERE.roster(20);
    }

    private static JsonNode ok(Http.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 202);
        return reply.json();
    }

    @Test
    void fromTheDraftToTheSums() {
        JsonNode draft = ok(HERE.admin.post(
                "/api/announcements",
                Map.of("title", "停水", "text", "{姓名}，明天停水。", "audience", "COMMITTEE", "urgent", true)));
        String path = "/api/announcements/" + draft.path("id").asLong();
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(ok(HERE.admin.get(path + "/preview")).toString()).contains("张三，明天停水", "算 1 条短信");
        assertThat(ok(HERE.admin.post(path + "/hand-in", Map.of()))
                        .path("state")
                        .asString())
                .isEqualTo("PLANNED");
        JsonNode plan = ok(HERE.admin.get(path + "/sums"));
        assertThat(plan.path("households").asInt()).isEqualTo(20);
        assertThat(plan.path("balanced").asBoolean()).isTrue();
        assertThat(plan.path("segments").asInt()).isEqualTo(18);
        assertThat(plan.path("cost").decimalValue()).isEqualByComparingTo("0.90");
        ok(HERE.admin.post(path + "/send", Map.of()));
        ok(HERE.admin.post(path + "/pause", Map.of()));
        Http.Reply late = HERE.admin.post(path + "/send", Map.of());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("announcement-moved");
        assertThat(ok(HERE.admin.post(path + "/cancel", Map.of())).path("state").asString())
                .isEqualTo("CANCELLED");
        assertThat(ok(HERE.admin.get(path + "/sums"))
                        .path("parts")
                        .get(0)
                        .path("count")
                        .asInt())
                .isEqualTo(20);
    }

    @Test
    void whoeverApprovesCanLookThroughAllItIsFor() {
        JsonNode draft = ok(HERE.admin.post(
                "/api/announcements", Map.of("title", "停电", "text", "明天停电。", "audience", "COMMITTEE", "urgent", true)));
        String path = "/api/announcements/" + draft.path("id").asLong();
        JsonNode before = ok(HERE.admin.get(path + "/receivers"));
        assertThat(before.path("total").asInt()).isEqualTo(20);
        assertThat(before.path("households").size()).isEqualTo(20);
        assertThat(before.path("households").get(0).path("status").isNull()).isTrue();
        assertThat(before.toString()).contains("****", "*\"").doesNotContainPattern("1[3-9]\\d{9}");
        ok(HERE.admin.post(path + "/hand-in", Map.of()));
        JsonNode calls = ok(HERE.admin.get(path + "/receivers?channel=CALL&status=PLANNED"));
        assertThat(calls.path("total").asInt()).isEqualTo(2);
        assertThat(calls.path("households").get(0).path("phone").isNull()).isTrue();
        assertThat(ok(HERE.admin.get(path + "/receivers?skip=15"))
                        .path("households")
                        .size())
                .isEqualTo(5);
        assertThat(new Neighbourhood().admin.get(path + "/receivers").status())
                .as("another committee's")
                .isEqualTo(404);
        ok(HERE.admin.post(path + "/cancel", Map.of()));
    }

    @Test
    void saysWhichFieldDoesNotFit() {
        for (Map<String, Object> body : List.of(
                Map.<String, Object>of("title", "", "text", "有话", "audience", "COMMITTEE"),
                Map.<String, Object>of("title", "题", "text", "{没有}", "audience", "COMMITTEE"),
                Map.<String, Object>of("title", "题", "text", "有话"),
                Map.<String, Object>of("title", "题", "text", "有话", "audience", "TAG", "tag", "长".repeat(21)))) {
            Http.Reply reply = HERE.admin.post("/api/announcements", body);
            assertThat(reply.status()).as(body + reply.body()).isEqualTo(422);
            assertThat(reply.json().path("field").asString()).isIn("title", "wording", "audience", "tag");
        }
    }

    @Test
    void onlyTheCommitteesPeopleMay() {
        for (Role role : List.of(Role.GUARD, Role.PHARMACIST, Role.BLOCK_OWNER)) {
            Http someone = HERE.staff(role);
            assertThat(someone.get("/api/announcements").status()).isEqualTo(403);
            assertThat(someone.get("/api/tips").status()).isEqualTo(403);
        }
    }

    @Test
    void tipsAndTheirCalendar() {
        assertThat(ok(HERE.admin.get("/api/tips")).size()).isGreaterThanOrEqualTo(25);
        assertThat(HERE.admin
                        .post("/api/tips", Map.of("title", "防台风", "text", "收好花盆。", "months", List.of(7, 8, 9)))
                        .status())
                .isEqualTo(201);
        Http.Reply schedule = HERE.admin.post(
                "/api/tips/schedules",
                Map.of(
                        "atTime",
                        "09:00",
                        "weekdays",
                        List.of(1, 2, 3, 4, 5),
                        "groups",
                        List.of("BUILDING"),
                        "noRepeatDays",
                        14));
        assertThat(schedule.status()).as(schedule.body()).isEqualTo(201);
        JsonNode kept = ok(HERE.admin.get("/api/tips/schedules")).get(0);
        assertThat(kept.path("weekdays").asString()).isEqualTo("1,2,3,4,5");
        assertThat(HERE.admin.put("/api/tips/quiet-days/2030-04-05", Map.of()).status())
                .isEqualTo(204);
        assertThat(HERE.admin.put("/api/tips/quiet-days/2030-02-30", Map.of()).status())
                .isEqualTo(422);
    }
}
