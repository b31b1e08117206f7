package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of those who were called: every way in which a place can end, and a batch that moves. */
class CalledPlacesTest {
    private final Neighbourhood here = new Neighbourhood();
    private final JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
    private String path;

    @BeforeEach
    void sixAreCalled() {
        here.roster(9);
        long relay = here.openRelay();
        path = "/api/relays/" + relay;
        for (int n = 1; n <= 8; n++) {
            here.join(here.resident("called" + n), relay, n);
        }
        here.admin.put(path + "/entries/6/hand-delivery", Map.of("handDelivery", true));
        Map<String, Object> plan = new HashMap<>(Map.of("size", 6, "place", "居委会门口"));
        plan.put("pickupFrom", "2099-02-04T09:00:00+08:00");
        plan.put("pickupUntil", "2099-02-04T11:00:00+08:00");
        Http.Reply called = here.admin.post(path + "/batches", plan);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
    }

    private Http.Reply end(int number, String outcome) {
        return here.admin.post(path + "/entries/" + number + "/outcome", Map.of("outcome", outcome));
    }

    private JsonNode account() {
        return here.admin.get(path + "/batches/1/account").json();
    }

    private List<String> told(int number) {
        return jdbc.queryForList(
                "SELECT n.wording FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " WHERE n.committee_id = ? AND d.number = ? AND n.wording IS NOT NULL ORDER BY n.id",
                String.class,
                here.committeeId,
                number);
    }

    private Map<String, String> logged() {
        Map<String, String> reasons = new HashMap<>();
        Server.bean(OperationLog.class)
                .newest(here.committeeId, 50)
                .forEach(one -> reasons.putIfAbsent(one.operation(), one.reason()));
        return reasons;
    }

    @Test
    void aPlaceEndsInEveryWayAndTheAccountBalances() {
        assertThat(end(1, "COLLECTED").status()).isEqualTo(204);
        assertThat(end(2, "DECLINED").status()).isEqualTo(204);
        assertThat(end(3, "NOT_COME").problem()).isEqualTo("in-time");
        assertThat(end(6, "NOT_COME").status()).as("nobody was in").isEqualTo(204);
        assertThat(end(4, "RETURNED").problem()).isEqualTo("not-collected");
        assertThat(end(4, "COLLECTED").status()).isEqualTo(204);
        assertThat(end(4, "RETURNED").status()).isEqualTo(204);
        assertThat(end(4, "RETURNED").status()).as("twice is the same").isEqualTo(204);
        assertThat(end(5, "COLLECTED").status()).isEqualTo(204);
        assertThat(end(5, "UNDONE").status()).isEqualTo(204);
        assertThat(end(7, "COLLECTED").status()).isEqualTo(404);
        assertThat(end(7, "NOT_COME").problem()).isEqualTo("not-called");
        assertThat(here.admin.post(path + "/entries/3/outcome", Map.of()).status())
                .isEqualTo(422);
        jdbc.update("UPDATE batch SET pickup_until = '2026-01-02' WHERE committee_id = ?", here.committeeId);
        assertThat(end(3, "NOT_COME").status()).isEqualTo(204);

        JsonNode account = account();
        assertThat(account.path("equation").asString()).isEqualTo("6 份 = 已领 1 + 没领 1 + 可再发 4");
        assertThat(account.at("/account/balanced").asBoolean()).isTrue();
        assertThat(account.at("/next/number").asInt()).isEqualTo(7);
        assertThat(account.at("/account/households")
                        .valueStream()
                        .map(part -> part.path("status").asString() + " "
                                + part.path("households").asInt()))
                .containsExactly("ISSUED 1", "REDEEMED 1", "LAPSED 2", "DECLINED 1", "RETURNED 1");
        assertThat(told(3)).singleElement().asString().contains("第 3 号", "没有来领", "过号了");
        assertThat(told(6))
                .singleElement()
                .asString()
                .contains("第 6 号", "送到您家时没有人在")
                .doesNotContain("没有来领");
        assertThat(logged().keySet())
                .contains("voucher.redeem", "voucher.decline", "voucher.pass-over", "voucher.return", "voucher.undo");
        JsonNode history = here.admin.get(path + "/entries/4").json().path("history");
        assertThat(history.valueStream().map(it -> it.path("what").asString())).contains("第 1 批叫到", "领了又退回");
        assertThat(history.valueStream().allMatch(it -> it.path("matches").asBoolean()))
                .isTrue();
        assertThat(here.resident("called4")
                        .get(path + "/entries/mine")
                        .json()
                        .at("/own/advice")
                        .asString())
                .contains("领过，后来退回来了");
    }

    @Test
    void whatWasTickedAtTheDoorByMistakeIsCarriedAgain() {
        String carries = path + "/batches/1/hand-deliveries";
        assertThat(here.admin.post(path + "/entries/6/carried", "").status()).isEqualTo(204);
        assertThat(here.admin.get(carries).json().get(0).path("status").asString())
                .isEqualTo("REDEEMED");
        assertThat(here.admin
                        .post(path + "/entries/6/outcome", Map.of("outcome", "UNDONE", "note", "敲错门了"))
                        .status())
                .isEqualTo(204);
        assertThat(here.admin.get(carries).json().get(0).path("status").asString())
                .isEqualTo("ISSUED");
        assertThat(here.admin
                        .get(path + "/batches/1")
                        .json()
                        .at("/balance/carried")
                        .asInt())
                .isZero();
        assertThat(logged().get("voucher.undo")).contains("敲错门了");
        assertThat(here.admin.post(path + "/entries/6/carried", "").status()).isEqualTo(204);
        assertThat(here.admin
                        .get(path + "/batches/1")
                        .json()
                        .at("/balance/carried")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatWasBroughtBackIsNoLongerCarried() {
        here.admin.post(path + "/entries/6/carried", "");
        assertThat(end(6, "RETURNED").status()).isEqualTo(204);
        JsonNode batch = here.admin.get(path + "/batches/1").json();
        assertThat(batch.at("/balance/hand").asInt()).isEqualTo(1);
        assertThat(batch.at("/balance/carried").asInt()).isZero();
        assertThat(batch.at("/balance/toCarry").asInt()).isZero();
        assertThat(batch.at("/balance/declined").asInt()).isEqualTo(1);
        assertThat(batch.at("/balance/balanced").asBoolean()).isTrue();
        assertThat(here.admin
                        .get(path + "/batches/1/hand-deliveries")
                        .json()
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("RETURNED");
    }

    @Test
    void notWantedCanBeTakenBackUntilItIsSomebodyElses() {
        assertThat(end(2, "DECLINE_UNDONE").status()).as("it can come already").isEqualTo(204);
        assertThat(end(2, "DECLINED").status()).isEqualTo(204);
        assertThat(told(2)).singleElement().asString().contains("第 2 号", "记的是您家不要了", "马上");
        assertThat(end(2, "DECLINE_UNDONE").status()).isEqualTo(204);
        assertThat(told(2)).hasSize(2).last().asString().contains("「不要了」已经撤销", "领取码照旧能用");
        assertThat(account().path("equation").asString()).isEqualTo("6 份 = 已领 0 + 没领 6 + 可再发 0");
        assertThat(logged()).containsEntry("voucher.undo-decline", "上次弄错了");
        assertThat(end(1, "COLLECTED").status()).isEqualTo(204);
        assertThat(end(1, "DECLINE_UNDONE").problem()).isEqualTo("ended-otherwise");
        assertThat(end(7, "DECLINE_UNDONE").status()).isEqualTo(404);

        end(2, "DECLINED");
        here.join(here.resident("called2"), Long.parseLong(path.replaceAll("\\D", "")), 2);
        Http.Reply again = end(2, "DECLINE_UNDONE");
        assertThat(again.problem()).isEqualTo("place-held");
        assertThat(again.json().path("detail").asString()).contains("第 9 号", "先作废第 9 号");
        assertThat(end(3, "DECLINED").status()).isEqualTo(204);
        Map<String, Object> next = new HashMap<>(Map.of("size", 2, "measure", "UNITS", "follows", 1, "place", "门口"));
        next.put("pickupFrom", "2099-02-05T09:00:00+08:00");
        next.put("pickupUntil", "2099-02-05T11:00:00+08:00");
        Http.Reply called = here.admin.post(path + "/batches", next);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        Http.Reply gone = end(3, "DECLINE_UNDONE");
        assertThat(gone.problem()).isEqualTo("goods-given-on");
        assertThat(gone.json().path("detail").asString()).contains("重新登记");
        assertThat(told(3)).as("nothing was done").hasSize(1);
    }

    @Test
    void notComeAndReturnedOnTheWrongRowAreTakenBack() {
        assertThat(end(6, "NOT_COME").status()).as("nobody was in").isEqualTo(204);
        assertThat(end(6, "RETURN_UNDONE").problem()).isEqualTo("ended-otherwise");
        assertThat(end(6, "NOT_COME_UNDONE").status()).isEqualTo(204);
        assertThat(end(6, "NOT_COME_UNDONE").status()).as("twice is the same").isEqualTo(204);
        assertThat(told(6)).hasSize(2).last().asString().contains("「过号」已经撤销", "还是给您送上门");
        jdbc.update("UPDATE batch SET pickup_until = '2026-01-02' WHERE committee_id = ?", here.committeeId);
        assertThat(end(3, "NOT_COME").status()).isEqualTo(204);
        assertThat(here.admin
                        .post(
                                path + "/entries/3/outcome",
                                Map.of("outcome", "NOT_COME_UNDONE", "ground", "OTHER", "note", "晚来十分钟"))
                        .status())
                .isEqualTo(204);
        assertThat(told(3)).last().asString().contains("请尽快到「居委会门口」来领");

        end(4, "COLLECTED");
        end(4, "RETURNED");
        assertThat(end(4, "RETURN_UNDONE").status()).isEqualTo(204);
        assertThat(told(4)).as("it heard of neither").isEmpty();
        assertThat(account().path("equation").asString()).isEqualTo("6 份 = 已领 1 + 没领 5 + 可再发 0");
        assertThat(logged())
                .containsEntry("voucher.undo-pass-over", "其他原因：晚来十分钟")
                .containsEntry("voucher.undo-return", "上次弄错了");
        JsonNode history = here.admin.get(path + "/entries/4").json().path("history");
        assertThat(history.valueStream().map(it -> it.path("what").asString())).contains("领了又退回", "撤销，位置还给本户");
        assertThat(history.valueStream().allMatch(it -> it.path("matches").asBoolean()))
                .isTrue();
    }

    @Test
    void anotherPlaceAndTimeIsToldToWhoeverStillHasToCome() {
        end(1, "COLLECTED");
        Map<String, Object> wanted =
                Map.of("place", "社区药房", "pickupUntil", "2099-02-05T11:00:00+08:00", "ground", "OTHER", "note", "下雨");
        Http.Reply done = here.admin.post(path + "/batches/1/reschedule", wanted);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("place").asString()).isEqualTo("社区药房");
        assertThat(told(1)).isEmpty();
        assertThat(told(6)).as("carried to the door").isEmpty();
        assertThat(told(2)).singleElement().asString().contains("社区药房", "2099年2月4日 09:00 到 2099年2月5日 11:00");
        assertThat(logged().get("batch.reschedule")).contains("社区药房", "下雨");

        assertThat(here.admin.post(path + "/batches/1/reschedule", wanted).status())
                .isEqualTo(200);
        assertThat(told(2)).as("nothing new").hasSize(1);
        assertThat(here.admin
                        .post(path + "/batches/1/reschedule", Map.of("pickupUntil", "2020-02-05T11:00:00+08:00"))
                        .status())
                .isEqualTo(422);
        assertThat(here.staff(Role.PHARMACIST)
                        .post(path + "/batches/1/reschedule", wanted)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void timesOfOnesOwnMoveWithTheFirst() {
        Map<String, Object> slots =
                Map.of("day", "2099-02-06", "opens", "09:00", "closes", "17:00", "slotMinutes", 30, "secondsEach", 900);
        here.join(here.resident("called9"), Long.parseLong(path.replaceAll("\\D", "")), 9);
        here.admin.post(path + "/batches", Map.of("size", 3, "place", "门口", "slots", slots));
        String before = here.resident("called9")
                .get(path + "/entries/mine")
                .json()
                .at("/own/pickupFrom")
                .asString();
        assertThat(before).isEqualTo("2099-02-06T01:30:00Z");
        Http.Reply moved =
                here.admin.post(path + "/batches/2/reschedule", Map.of("pickupFrom", "2099-02-07T10:00:00+08:00"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(here.resident("called9")
                        .get(path + "/entries/mine")
                        .json()
                        .at("/own/pickupFrom")
                        .asString())
                .isEqualTo("2099-02-07T02:30:00Z");
        assertThat(told(9)).singleElement().asString().contains("请在 2099年2月7日 10:30 到 11:00 来");
        assertThat(Instant.parse(moved.json().path("pickupUntil").asString())).isEqualTo("2099-02-07T03:00:00Z");
    }

    @Test
    void everyStepOfARelayHasAReasonInTheLog() {
        here.admin.post(path + "/close", Map.of("ground", "USED_UP"));
        here.admin.post(path + "/reopen", Map.of("note", "又来了一车"));
        assertThat(here.admin
                        .post(path + "/close", Map.of("ground", "DUPLICATE"))
                        .problem())
                .isEqualTo("unfit-reason");
        assertThat(logged()).containsEntry("relay.close", "名额已经够了").containsEntry("relay.reopen", "其他原因：又来了一车");
        assertThat(Http.anybody()
                        .get(path.replace("/api/relays", "/b") + "/ledger.jsonl")
                        .body())
                .contains("\"ground\":\"USED_UP\"")
                .doesNotContain("一车");
    }

    @Test
    void whoFallsBehindASmallerQuotaIsTold() {
        here.roster(9);
        Map<String, Object> plan = new HashMap<>(Map.of("title", "消毒液", "item", "消毒液", "publish", true));
        plan.put("opensAt", Instant.now().minusSeconds(60).toString());
        plan.put("closesAt", Instant.now().plusSeconds(3600).toString());
        plan.put("rule", Map.of("quota", 5));
        long limited = here.admin.post("/api/relays", plan).json().path("id").asLong();
        for (int n = 1; n <= 6; n++) {
            here.join(here.resident("limited" + n), limited, n);
        }
        String relay = "/api/relays/" + limited;
        assertThat(standing(relay, 6).path("beyondQuota").asBoolean()).isTrue();
        assertThat(standing(relay, 6).path("statusText").asString()).isEqualTo("候补");
        int before = told(4).size();
        here.admin.post(relay + "/quota", Map.of("total", 3, "ground", "SCHEDULE"));
        assertThat(told(4)).hasSize(before + 1).last().asString().contains("「消毒液」的名额有调整，您家现在排到候补");
        assertThat(told(3).stream().filter(it -> it.contains("消毒液"))).isEmpty();
        assertThat(standing(relay, 4).path("ahead").asInt()).isZero();
        assertThat(standing(relay, 6).path("ahead").asInt())
                .as("those beyond the quota only")
                .isEqualTo(2);
        here.admin.post(relay + "/quota", Map.of("total", 4, "ground", "GOODS_ARRIVED"));
        assertThat(told(4)).last().asString().contains("从候补排进了名额");

        // whoever comes back takes the place from the last within the quota, who must not find out at the counter
        here.admin.post(relay + "/entries/1/void", Map.of("ground", "DUPLICATE"));
        assertThat(standing(relay, 5).path("beyondQuota").asBoolean()).isFalse();
        assertThat(told(5)).last().asString().contains("「消毒液」前面空出了名额，您家从候补排进了名额");
        before = told(5).size();
        assertThat(here.staff(Role.CLERK).post(relay + "/entries/1/restore", "").status())
                .isEqualTo(200);
        assertThat(standing(relay, 5).path("beyondQuota").asBoolean()).isTrue();
        assertThat(told(5)).hasSize(before + 1).last().asString().contains("现在排到候补");

        here.admin.post(relay + "/entries/6/void", Map.of("ground", "DUPLICATE"));
        here.staff(Role.CLERK).post(relay + "/entries/6/restore", "");
        assertThat(told(6)).last().asString().contains("已恢复", "现在排在候补");
    }

    private JsonNode standing(String relay, int n) {
        return here.resident("limited" + n).get(relay + "/entries/mine").json().path("own");
    }
}
