package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.miniapp.Neighbourhood.batch;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Whom no message reaches is called, and what no robot brings into a group a person does. */
class TellingApiTest {
    private final Neighbourhood here = new Neighbourhood();

    @Test
    void householdsWithoutAMessageAreCalled() {
        here.roster(2);
        long relay = here.openRelay();
        here.join(here.resident("quiet"), relay, 1);
        here.admin.post("/api/relays/" + relay + "/batches", batch(1));
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        jdbc.update(
                "UPDATE delivery SET status = 'TO_CALL', channel = 'CALL', possibly_twice = TRUE WHERE committee_id = ?",
                here.committeeId);
        assertThat(here.admin
                        .get("/api/relays/" + relay + "/batches/1")
                        .json()
                        .path("possiblyTwice")
                        .asInt())
                .isEqualTo(1);

        JsonNode call = here.admin.get("/api/calls").json().get(0);
        assertThat(call.path("phone").asString()).isEqualTo("138****0001");
        String path = "/api/calls/" + call.path("deliveryId").asLong();
        assertThat(here.admin.post(path + "/reveal", "").json().path("phone").asString())
                .isEqualTo("13800000001");
        jdbc.update("UPDATE household SET phone = NULL WHERE committee_id = ?", here.committeeId);
        assertThat(here.admin.post(path + "/phone", Map.of("phone", "021-5555")).problem())
                .isEqualTo("unfit-call");
        assertThat(here.admin
                        .post(path + "/phone", Map.of("phone", "138 0000 0009"))
                        .json()
                        .path("withoutMobile")
                        .asInt())
                .as("of two, one is left")
                .isEqualTo(1);
        assertThat(here.admin.get("/api/calls").json().get(0).path("phone").asString())
                .isEqualTo("138****0009");
        assertThat(here.admin
                        .post(path + "/outcome", Map.of("outcome", "NO_ANSWER"))
                        .json()
                        .path("tries")
                        .asInt())
                .isEqualTo(1);
        assertThat(here.admin
                        .post(path + "/outcome", Map.of("outcome", "TOLD", "note", "本人接的"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("TOLD");
        assertThat(here.admin.post(path + "/outcome", Map.of("outcome", "TOLD")).problem())
                .isEqualTo("already-told");
        assertThat(here.admin
                        .get("/api/relays/" + relay + "/batches/1")
                        .json()
                        .at("/balance/equation")
                        .asString())
                .isEqualTo("1 = 通知 0 + 电话 1");
        assertThat(here.logged())
                .startsWith("call.outcome", "call.outcome", "household.phone", "call.reveal", "batch.draw");
    }

    @Test
    void whatAPersonBringsIntoAGroupIsSaidPartByPart() {
        JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
        jdbc.update(
                "INSERT INTO group_chat (committee_id, name, platform) VALUES (?, '3号楼微信群', 'WECHAT_GROUP')",
                here.committeeId);
        jdbc.update(
                "INSERT INTO notice (committee_id, kind, relay_id, wording, created_at) VALUES (?, 'PROGRESS', 0, '话', NOW(6))",
                here.committeeId);
        jdbc.update(
                "INSERT INTO delivery (committee_id, notice_id, group_chat_id, status, due_at)"
                        + " SELECT ?, MAX(n.id), (SELECT MAX(id) FROM group_chat), 'TO_POST', NOW(6) FROM notice n",
                here.committeeId);
        long delivery = jdbc.queryForObject("SELECT MAX(id) FROM delivery", Long.class);
        for (int part = 1; part <= 2; part++) {
            jdbc.update(
                    "INSERT INTO post_part (delivery_id, part, committee_id, wording) VALUES (?, ?, ?, '张* 3号楼5**')",
                    delivery,
                    part,
                    here.committeeId);
        }
        JsonNode waiting = here.admin.get("/api/posts").json();
        assertThat(waiting.get(0).path("group").asString()).isEqualTo("3号楼微信群");
        assertThat(waiting.get(0).path("parts").size()).isEqualTo(2);
        String path = "/api/posts/" + delivery;
        assertThat(new Neighbourhood().admin.post(path + "/parts/1/posted", "").status())
                .as("another committee")
                .isEqualTo(409);
        assertThat(here.admin.post(path + "/confirmed", "").problem()).isEqualTo("not-to-confirm");
        assertThat(here.admin.post(path + "/parts/1/posted", "").status()).isEqualTo(204);
        assertThat(here.admin
                        .get("/api/posts")
                        .json()
                        .get(0)
                        .at("/parts/0/postedAt")
                        .isNull())
                .isFalse();
        assertThat(here.admin.post(path + "/parts/2/posted", "").status()).isEqualTo(204);
        assertThat(here.admin.get("/api/posts").json().size()).isZero();
        assertThat(here.admin.post(path + "/dropped", "").problem()).isEqualTo("post-done");
        assertThat(here.admin.get("/api/posts/troubles").json().size()).isZero();
    }
}
