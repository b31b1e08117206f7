package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

class StaffWorkTest {
    private final Neighbourhood here = new Neighbourhood();

    private Map<String, Object> batch(int size) {
        return Map.of(
                "size",
                size,
                "place",
                "居委会门口",
                "pickupFrom",
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                "pickupUntil",
                Instant.now()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plus(2, ChronoUnit.HOURS)
                        .toString());
    }

    private List<String> logged() {
        return Server.bean(OperationLog.class).newest(here.committeeId, 50).stream()
                .map(OperationLog.Operation::operation)
                .toList();
    }

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
        assertThat(logged()).filteredOn("roster.import"::equals).hasSize(3);
    }

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
        assertThat(logged())
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
        assertThat(logged()).startsWith("call.outcome", "call.outcome", "household.phone", "call.reveal", "batch.draw");
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
        assertThat(logged()).containsExactly("relay.reopen", "relay.close", "relay.publish", "relay.create");
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
        assertThat(logged()).startsWith("relay.extend", "relay.close", "relay.reopen");
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
