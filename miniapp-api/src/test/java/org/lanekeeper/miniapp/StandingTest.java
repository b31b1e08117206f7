package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.batch.TakingBack;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** 排到几号了 for those who have no place any more, and in dates for programs. */
class StandingTest {
    private final Neighbourhood here = new Neighbourhood();
    private final JdbcTemplate jdbc = Server.bean(JdbcTemplate.class);

    private static JsonNode standing(Http resident, long relay) {
        Http.Reply reply = resident.get("/api/relays/" + relay + "/entries/mine");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("own");
    }

    private void call(long relay, int size) {
        Http.Reply batch = here.admin.post(
                "/api/relays/" + relay + "/batches",
                Map.of(
                        "size",
                        size,
                        "place",
                        "门口",
                        "pickupFrom",
                        Instant.now().minusSeconds(7200).toString(),
                        "pickupUntil",
                        Instant.now().minusSeconds(3600).toString()));
        assertThat(batch.status()).as(batch.body()).isEqualTo(201);
    }

    @Test
    void whoHasNoPlaceAnyMoreIsToldWhyAndWhatToDo() {
        here.roster(5);
        long relay = here.openRelay();
        Http[] residents = new Http[5];
        for (int n = 1; n <= 4; n++) {
            residents[n] = here.resident("ended" + n);
            here.join(residents[n], relay, n);
        }
        String path = "/api/relays/" + relay + "/entries/";
        call(relay, 2);
        here.admin.post(path + "1/decline", "");
        Server.bean(TakingBack.class).takeBack(here.committeeId, relay, 1, null, null);
        residents[3].delete(path + "mine?confirm=true");
        here.admin.post(path + "4/void", Map.of("ground", "DUPLICATE"));

        JsonNode declined = standing(residents[1], relay);
        assertThat(declined.path("status").asString()).isEqualTo("LAPSED");
        assertThat(declined.path("advice").asString()).contains("第 1 号", "不要了", "再登记");
        assertThat(standing(residents[2], relay).path("advice").asString()).contains("没有来领", "过号了");
        assertThat(standing(residents[3], relay).path("advice").asString()).contains("退出了", "排到最后");
        assertThat(standing(residents[4], relay).path("advice").asString()).contains("作废", "恢复");

        String receipt = jdbc.queryForObject(
                "SELECT receipt FROM relay_entry WHERE relay_id = ? AND number = 2", String.class, relay);
        assertThat(Http.anybody()
                        .get("/r/" + relay + "/mine?number=2&receipt=" + receipt)
                        .page()
                        .text())
                .contains("过号", "留给后面的人", "改回来", "再登记一次");

        // signed up again: the new number is told, and nothing of the old one
        here.join(residents[2], relay, 2);
        assertThat(standing(residents[2], relay).path("number").asInt()).isEqualTo(5);
        assertThat(standing(residents[2], relay).path("advice").isNull()).isTrue();
        assertThat(here.resident("nobody")
                        .get("/api/relays/" + relay + "/entries/mine")
                        .problem())
                .isEqualTo("not-signed-up");
    }

    @Test
    void programsGetDatesBesideTheWords() {
        here.roster(6);
        long relay = here.openRelay();
        Http last = null;
        for (int n = 1; n <= 6; n++) {
            last = here.resident("dates" + n);
            here.join(last, relay, n);
        }
        assertThat(standing(last, relay).at("/expected/certainty").asString()).isEqualTo("NO_BATCH");
        assertThat(standing(last, relay).at("/expected/earliest").isNull()).isTrue();
        call(relay, 2);
        call(relay, 2);
        jdbc.update("UPDATE batch SET drawn_at = drawn_at - INTERVAL 2 DAY WHERE relay_id = ? AND number = 1", relay);

        JsonNode expected = standing(last, relay).path("expected");
        assertThat(expected.path("certainty").asString()).isEqualTo("DAYS");
        assertThat(expected.path("firstBatch").asInt()).isEqualTo(3);
        assertThat(expected.path("lastBatch").asInt()).isEqualTo(3);
        LocalDate earliest = LocalDate.parse(expected.path("earliest").asString());
        assertThat(LocalDate.parse(expected.path("latest").asString())).isAfterOrEqualTo(earliest);
        assertThat(standing(last, relay).path("forecast").asString())
                .contains("第 3 批", earliest.getMonthValue() + "月" + earliest.getDayOfMonth() + "日");
        assertThat(pageOf(relay, 6)).contains("前面还有 1 户", "已叫到第 4 号", "什么时候", "第 3 批", earliest.getMonthValue() + "月");
        assertThat(Http.anybody().get("/b/" + relay).page().text()).contains("排在最前面的：大约第 3 批", "排在最后面的（候补不算）：大约第 3 批");
    }

    @Test
    void thePageOfAReceiptTellsOnesOwnTime() {
        here.roster(3);
        long relay = here.openRelay();
        for (int n = 1; n <= 3; n++) {
            here.join(here.resident("slot" + n), relay, n);
        }
        here.admin.put("/api/relays/" + relay + "/entries/2/hand-delivery", Map.of("handDelivery", true));
        Http.Reply batch = here.admin.post(
                "/api/relays/" + relay + "/batches",
                Map.of(
                        "size",
                        3,
                        "place",
                        "门口",
                        "slots",
                        Map.of("day", "2099-02-06", "opens", "09:00", "closes", "17:00", "slotMinutes", 2)));
        assertThat(batch.status()).as(batch.body()).isEqualTo(201);

        assertThat(pageOf(relay, 1)).contains("门口，2099年2月6日 09:00 到 09:02");
        assertThat(pageOf(relay, 2)).contains("送到您家门口").doesNotContain("2099年");
        assertThat(pageOf(relay, 3)).contains("门口，2099年2月6日 09:02 到 09:04");

        here.admin.post("/api/relays/" + relay + "/entries/2/carried", "");
        assertThat(pageOf(relay, 2)).contains("已领走").doesNotContain("门口");
    }

    private String pageOf(long relay, int number) {
        String receipt = jdbc.queryForObject(
                "SELECT receipt FROM relay_entry WHERE relay_id = ? AND number = ?", String.class, relay, number);
        return Http.anybody()
                .get("/r/" + relay + "/mine?number=" + number + "&receipt=" + receipt)
                .page()
                .text();
    }
}
