package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.miniapp.Neighbourhood.batch;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A batch by program, from the relay to the counter, and what nobody wants goes on. */
class BatchApiTest {
    private final Neighbourhood here = new Neighbourhood();

    @Test
    void fromRelayToTheCounter() {
        here.roster(12);
        long relay = here.openRelay();
        String path = "/api/relays/" + relay;
        Http neighbour = here.resident("neighbour");
        for (int n = 1; n <= 12; n++) {
            // one person signs up a few households at most
            Http somebody = n <= 4 ? neighbour : here.resident("neighbour " + n);
            assertThat(here.join(somebody, relay, n).status()).isEqualTo(201);
        }
        Http stranger = here.resident("stranger");
        stranger.post(path + "/entries", Map.of("address", "8-808", "name", "钱七"));

        JsonNode page = here.admin.get(path + "/entries?limit=5").json();
        assertThat(page.path("next").asInt()).isEqualTo(5);
        assertThat(page.at("/entries/0/name").asString()).isEqualTo("张*");
        assertThat(page.toString()).doesNotContain(Neighbourhood.nameOf(1));
        assertThat(here.admin.get(path + "/entries?limit=5&reveal=true").body()).contains(Neighbourhood.nameOf(1));

        assertThat(here.admin
                        .post(path + "/entries/2/void", Map.of("reason", "搬走了"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("VOID");
        assertThat(here.admin
                        .post(path + "/entries/3/void", Map.of("reason", " "))
                        .problem())
                .isEqualTo("unfit-reason");
        assertThat(here.admin
                        .post(path + "/entries/13/approve", "")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("ACCEPTED");

        assertThat(here.admin
                        .get(path + "/batches/preview?size=4")
                        .json()
                        .path("size")
                        .asInt())
                .isEqualTo(4);
        Http keyed = here.admin.with("Idempotency-Key", "arrival-1");
        Map<String, Object> plan = batch(4);
        Http.Reply drawn = keyed.post(path + "/batches", plan);
        assertThat(drawn.status()).as(drawn.body()).isEqualTo(201);
        assertThat(keyed.post(path + "/batches", plan).json().path("number").asInt())
                .isEqualTo(1);
        assertThat(keyed.post(path + "/batches", batch(3)).problem()).isEqualTo("key-reused");
        JsonNode balance = here.admin.get(path + "/batches/1").json().path("balance");
        assertThat(balance.path("balanced").asBoolean()).isTrue();
        assertThat(balance.path("equation").asString()).isEqualTo("4 = 通知 0 + 电话 0 + 待发送 4");

        Http pharmacist = here.staff(Role.PHARMACIST);
        JsonNode mine = neighbour.get(path + "/entries/mine").json().path("own");
        assertThat(mine.path("place").asString()).isEqualTo("居委会门口");
        String code = mine.path("voucher").asString().replace(" ", "");
        assertThat(mine.path("voucherLink").asString()).isEqualTo("https://lane.example/v/" + code);
        Http.Reply first = pharmacist.post("/api/vouchers/" + code + "/redeem", "");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("household").asString()).isEqualTo("幸福里小区3号楼1**");
        Http.Reply second = pharmacist.post("/api/vouchers/" + code + "/redeem", "");
        assertThat(second.problem()).isEqualTo("voucher-used");
        assertThat(second.json().path("redeemedAt").asString()).isNotEmpty();
        assertThat(second.json().path("detail").asString()).contains("刚刚已确认发放（您本人");
        assertThat(second.json().path("byYou").asBoolean()).isTrue();
        Http.Reply elsewhere = here.admin.post("/api/vouchers/" + code + "/redeem", "");
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(elsewhere.json().path("detail").asString()).contains("已经用过", "不要再发");
        assertThat(elsewhere.json().path("byYou").asBoolean()).isFalse();
        Server.bean(JdbcTemplate.class)
                .update("UPDATE voucher SET redeemed_at = redeemed_at - INTERVAL 61 SECOND WHERE code = ?", code);
        assertThat(pharmacist
                        .post("/api/vouchers/" + code + "/redeem", "")
                        .json()
                        .path("byYou")
                        .asBoolean())
                .isFalse();
        assertThat(pharmacist.post("/api/vouchers/000000000000/redeem", "").status())
                .isEqualTo(404);
        assertThat(here.admin.get(path + "/batches/1").json().path("redeemed").asInt())
                .isEqualTo(1);
        assertThat(neighbour.delete(path + "/entries/mine?confirm=true").problem())
                .isEqualTo("already-called");
        assertThat(here.logged())
                .containsExactly(
                        "voucher.redeem",
                        "batch.draw",
                        "entry.approve",
                        "entry.void",
                        "entry.reveal",
                        "relay.create",
                        "roster.import");
    }

    @Test
    void whatNobodyWantsGoesToTheNextInLineByProgram() {
        here.roster(6);
        long relay = here.openRelay();
        for (int n = 1; n <= 6; n++) {
            here.join(here.resident("line" + n), relay, n);
        }
        String path = "/api/relays/" + relay;
        assertThat(here.admin
                        .put(path + "/entries/2/hand-delivery", Map.of("handDelivery", true))
                        .status())
                .isEqualTo(204);
        Map<String, Object> plan = new HashMap<>(batch(3));
        plan.put("stock", 4);
        JsonNode preview = here.admin.post(path + "/batches/preview", plan).json();
        assertThat(preview.path("units").asInt()).isEqualTo(3);
        assertThat(preview.path("leftOver").asInt()).isEqualTo(1);
        assertThat(preview.path("byHand").asInt()).isEqualTo(1);
        plan.put("expected", "0123456789abcdef0123456789abcdef");
        assertThat(here.admin.post(path + "/batches", plan).problem()).isEqualTo("list-changed");
        plan.put("expected", preview.path("fingerprint").asString());
        assertThat(here.admin.post(path + "/batches", plan).status()).isEqualTo(201);
        assertThat(here.admin
                        .get(path + "/batches/1")
                        .json()
                        .at("/balance/equation")
                        .asString())
                .isEqualTo("3 = 通知 0 + 电话 0 + 送上门 1 + 待发送 2");

        assertThat(here.admin.get(path + "/batches/1/hand-deliveries").json().size())
                .isEqualTo(1);
        assertThat(here.admin.post(path + "/entries/2/carried", "").status()).isEqualTo(204);
        assertThat(here.admin.post(path + "/entries/1/decline", "").status()).isEqualTo(204);
        assertThat(here.admin.post(path + "/entries/1/decline", "").status()).isEqualTo(204);
        assertThat(here.admin.post(path + "/entries/2/decline", "").problem()).isEqualTo("already-collected");
        assertThat(here.admin.post(path + "/entries/5/decline", "").problem()).isEqualTo("not-called");
        assertThat(here.admin
                        .post(path + "/batches/1/take-back", Map.of())
                        .json()
                        .path("households")
                        .asInt())
                .isZero();
        Server.bean(JdbcTemplate.class)
                .update("UPDATE batch SET pickup_until = '2026-01-02' WHERE relay_id = ?", relay);
        JsonNode overdue = here.admin.get(path + "/batches/1/overdue").json();
        assertThat(overdue.path("numbers").get(0).asInt()).isEqualTo(3);
        assertThat(here.admin
                        .post(
                                path + "/batches/1/take-back",
                                Map.of("asOf", overdue.path("asOf").asString()))
                        .json()
                        .path("units")
                        .asInt())
                .isEqualTo(1);

        Http pharmacist = here.staff(Role.PHARMACIST);
        JsonNode account = pharmacist.get(path + "/batches/1/account").json();
        assertThat(account.path("equation").asString()).isEqualTo("4 份 = 已领 1 + 没领 0 + 可再发 3");
        assertThat(account.at("/next/number").asInt()).isEqualTo(4);
        assertThat(pharmacist
                        .post(path + "/batches/1/counts", Map.of("handedOut", 1, "leftOver", 3))
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        assertThat(pharmacist.post(path + "/batches/1/take-back", Map.of()).status())
                .isEqualTo(403);
        Map<String, Object> follow = new HashMap<>(batch(3));
        follow.put("measure", "UNITS");
        follow.put("follows", 1);
        Http.Reply followed = here.admin.post(path + "/batches", follow);
        assertThat(followed.status()).as(followed.body()).isEqualTo(201);
        assertThat(followed.json().path("follows").asInt()).isEqualTo(1);
        assertThat(here.admin.post(path + "/batches", follow).problem()).isEqualTo("unfit-batch");
    }
}
