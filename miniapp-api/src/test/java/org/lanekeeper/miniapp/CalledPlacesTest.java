package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of those who were called: every way in which a place can end, and how that is undone. */
class CalledPlacesTest {
    private final JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);
    private final CalledSix six = new CalledSix();

    @Test
    void aPlaceEndsInEveryWayAndTheAccountBalances() {
        assertThat(six.end(1, "COLLECTED").status()).isEqualTo(204);
        assertThat(six.end(2, "DECLINED").status()).isEqualTo(204);
        assertThat(six.end(3, "NOT_COME").problem()).isEqualTo("in-time");
        assertThat(six.end(6, "NOT_COME").status()).as("nobody was in").isEqualTo(204);
        assertThat(six.end(4, "RETURNED").problem()).isEqualTo("not-collected");
        assertThat(six.end(4, "COLLECTED").status()).isEqualTo(204);
        assertThat(six.end(4, "RETURNED").status()).isEqualTo(204);
        assertThat(six.end(4, "RETURNED").status()).as("twice is the same").isEqualTo(204);
        assertThat(six.end(5, "COLLECTED").status()).isEqualTo(204);
        assertThat(six.end(5, "UNDONE").status()).isEqualTo(204);
        assertThat(six.end(7, "COLLECTED").status()).isEqualTo(404);
        assertThat(six.end(7, "NOT_COME").problem()).isEqualTo("not-called");
        assertThat(six.here
                        .admin
                        .post(six.path + "/entries/3/outcome", Map.of())
                        .status())
                .isEqualTo(422);
        jdbc.update("UPDATE batch SET pickup_until = '2026-01-02' WHERE committee_id = ?", six.here.committeeId);
        assertThat(six.end(3, "NOT_COME").status()).isEqualTo(204);

        JsonNode account = six.account();
        assertThat(account.path("equation").asString()).isEqualTo("6 份 = 已领 1 + 没领 1 + 可再发 4");
        assertThat(account.at("/account/balanced").asBoolean()).isTrue();
        assertThat(account.at("/next/number").asInt()).isEqualTo(7);
        assertThat(account.at("/account/households")
                        .valueStream()
                        .map(part -> part.path("status").asString() + " "
                                + part.path("households").asInt()))
                .containsExactly("ISSUED 1", "REDEEMED 1", "LAPSED 2", "DECLINED 1", "RETURNED 1");
        assertThat(six.told(3)).singleElement().asString().contains("第 3 号", "没有来领", "过号了");
        assertThat(six.told(6))
                .singleElement()
                .asString()
                .contains("第 6 号", "送到您家时没有人在")
                .doesNotContain("没有来领");
        assertThat(six.logged().keySet())
                .contains("voucher.redeem", "voucher.decline", "voucher.pass-over", "voucher.return", "voucher.undo");
        JsonNode history = six.here.admin.get(six.path + "/entries/4").json().path("history");
        assertThat(history.valueStream().map(it -> it.path("what").asString())).contains("第 1 批叫到", "领了又退回");
        assertThat(history.valueStream().allMatch(it -> it.path("matches").asBoolean()))
                .isTrue();
        assertThat(six.here
                        .resident("called4")
                        .get(six.path + "/entries/mine")
                        .json()
                        .at("/own/advice")
                        .asString())
                .contains("领过，后来退回来了");
    }

    @Test
    void whatWasTickedAtTheDoorByMistakeIsCarriedAgain() {
        String carries = six.path + "/batches/1/hand-deliveries";
        assertThat(six.here.admin.post(six.path + "/entries/6/carried", "").status())
                .isEqualTo(204);
        assertThat(six.here.admin.get(carries).json().get(0).path("status").asString())
                .isEqualTo("REDEEMED");
        assertThat(six.here
                        .admin
                        .post(six.path + "/entries/6/outcome", Map.of("outcome", "UNDONE", "note", "敲错门了"))
                        .status())
                .isEqualTo(204);
        assertThat(six.here.admin.get(carries).json().get(0).path("status").asString())
                .isEqualTo("ISSUED");
        assertThat(six.here
                        .admin
                        .get(six.path + "/batches/1")
                        .json()
                        .at("/balance/carried")
                        .asInt())
                .isZero();
        assertThat(six.logged().get("voucher.undo")).contains("敲错门了");
        assertThat(six.here.admin.post(six.path + "/entries/6/carried", "").status())
                .isEqualTo(204);
        assertThat(six.here
                        .admin
                        .get(six.path + "/batches/1")
                        .json()
                        .at("/balance/carried")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatWasBroughtBackIsNoLongerCarried() {
        six.here.admin.post(six.path + "/entries/6/carried", "");
        assertThat(six.end(6, "RETURNED").status()).isEqualTo(204);
        JsonNode batch = six.here.admin.get(six.path + "/batches/1").json();
        assertThat(batch.at("/balance/hand").asInt()).isEqualTo(1);
        assertThat(batch.at("/balance/carried").asInt()).isZero();
        assertThat(batch.at("/balance/toCarry").asInt()).isZero();
        assertThat(batch.at("/balance/declined").asInt()).isEqualTo(1);
        assertThat(batch.at("/balance/balanced").asBoolean()).isTrue();
        assertThat(six.here
                        .admin
                        .get(six.path + "/batches/1/hand-deliveries")
                        .json()
                        .get(0)
                        .path("status")
                        .asString())
                .isEqualTo("RETURNED");
    }

    @Test
    void notWantedCanBeTakenBackUntilItIsSomebodyElses() {
        assertThat(six.end(2, "DECLINE_UNDONE").status())
                .as("it can come already")
                .isEqualTo(204);
        assertThat(six.end(2, "DECLINED").status()).isEqualTo(204);
        assertThat(six.told(2)).singleElement().asString().contains("第 2 号", "记的是您家不要了", "马上");
        assertThat(six.end(2, "DECLINE_UNDONE").status()).isEqualTo(204);
        assertThat(six.told(2)).hasSize(2).last().asString().contains("「不要了」已经撤销", "领取码照旧能用");
        assertThat(six.account().path("equation").asString()).isEqualTo("6 份 = 已领 0 + 没领 6 + 可再发 0");
        assertThat(six.logged()).containsEntry("voucher.undo-decline", "上次弄错了");
        assertThat(six.end(1, "COLLECTED").status()).isEqualTo(204);
        assertThat(six.end(1, "DECLINE_UNDONE").problem()).isEqualTo("ended-otherwise");
        assertThat(six.end(7, "DECLINE_UNDONE").status()).isEqualTo(404);

        six.end(2, "DECLINED");
        six.here.join(six.here.resident("called2"), six.relay, 2);
        Http.Reply again = six.end(2, "DECLINE_UNDONE");
        assertThat(again.problem()).isEqualTo("place-held");
        assertThat(again.json().path("detail").asString()).contains("第 9 号", "先作废第 9 号");
        assertThat(six.end(3, "DECLINED").status()).isEqualTo(204);
        Map<String, Object> next = new HashMap<>(Map.of("size", 2, "measure", "UNITS", "follows", 1, "place", "门口"));
        next.put("pickupFrom", "2099-02-05T09:00:00+08:00");
        next.put("pickupUntil", "2099-02-05T11:00:00+08:00");
        Http.Reply called = six.here.admin.post(six.path + "/batches", next);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        Http.Reply gone = six.end(3, "DECLINE_UNDONE");
        assertThat(gone.problem()).isEqualTo("goods-given-on");
        assertThat(gone.json().path("detail").asString()).contains("重新登记");
        assertThat(six.told(3)).as("nothing was done").hasSize(1);
    }

    @Test
    void notComeAndReturnedOnTheWrongRowAreTakenBack() {
        assertThat(six.end(6, "NOT_COME").status()).as("nobody was in").isEqualTo(204);
        assertThat(six.end(6, "RETURN_UNDONE").problem()).isEqualTo("ended-otherwise");
        assertThat(six.end(6, "NOT_COME_UNDONE").status()).isEqualTo(204);
        assertThat(six.end(6, "NOT_COME_UNDONE").status())
                .as("twice is the same")
                .isEqualTo(204);
        assertThat(six.told(6)).hasSize(2).last().asString().contains("「过号」已经撤销", "还是给您送上门");
        jdbc.update("UPDATE batch SET pickup_until = '2026-01-02' WHERE committee_id = ?", six.here.committeeId);
        assertThat(six.end(3, "NOT_COME").status()).isEqualTo(204);
        assertThat(six.here
                        .admin
                        .post(
                                six.path + "/entries/3/outcome",
                                Map.of("outcome", "NOT_COME_UNDONE", "ground", "OTHER", "note", "晚来十分钟"))
                        .status())
                .isEqualTo(204);
        assertThat(six.told(3)).last().asString().contains("请尽快到「居委会门口」来领");

        six.end(4, "COLLECTED");
        six.end(4, "RETURNED");
        assertThat(six.end(4, "RETURN_UNDONE").status()).isEqualTo(204);
        assertThat(six.told(4)).as("it heard of neither").isEmpty();
        assertThat(six.account().path("equation").asString()).isEqualTo("6 份 = 已领 1 + 没领 5 + 可再发 0");
        assertThat(six.logged())
                .containsEntry("voucher.undo-pass-over", "其他原因：晚来十分钟")
                .containsEntry("voucher.undo-return", "上次弄错了");
        JsonNode history = six.here.admin.get(six.path + "/entries/4").json().path("history");
        assertThat(history.valueStream().map(it -> it.path("what").asString())).contains("领了又退回", "撤销，位置还给本户");
        assertThat(history.valueStream().allMatch(it -> it.path("matches").asBoolean()))
                .isTrue();
    }
}
