package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.staff.Role;
import tools.jackson.databind.JsonNode;

/** A relay under way is changed: times and quota move, each step has its reason, and whom it concerns is told. */
class ChangedRelayTest {
    private final CalledSix six = new CalledSix();

    @Test
    void anotherPlaceAndTimeIsToldToWhoeverStillHasToCome() {
        six.end(1, "COLLECTED");
        Map<String, Object> wanted =
                Map.of("place", "社区药房", "pickupUntil", "2099-02-05T11:00:00+08:00", "ground", "OTHER", "note", "下雨");
        Http.Reply done = six.here.admin.post(six.path + "/batches/1/reschedule", wanted);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("place").asString()).isEqualTo("社区药房");
        assertThat(six.told(1)).isEmpty();
        assertThat(six.told(6)).as("carried to the door").isEmpty();
        assertThat(six.told(2)).singleElement().asString().contains("社区药房", "2099年2月4日 09:00 到 2099年2月5日 11:00");
        assertThat(six.logged().get("batch.reschedule")).contains("社区药房", "下雨");

        assertThat(six.here
                        .admin
                        .post(six.path + "/batches/1/reschedule", wanted)
                        .status())
                .isEqualTo(200);
        assertThat(six.told(2)).as("nothing new").hasSize(1);
        assertThat(six.here
                        .admin
                        .post(six.path + "/batches/1/reschedule", Map.of("pickupUntil", "2020-02-05T11:00:00+08:00"))
                        .status())
                .isEqualTo(422);
        assertThat(six.here
                        .staff(Role.PHARMACIST)
                        .post(six.path + "/batches/1/reschedule", wanted)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void timesOfOnesOwnMoveWithTheFirst() {
        Map<String, Object> slots =
                Map.of("day", "2099-02-06", "opens", "09:00", "closes", "17:00", "slotMinutes", 30, "secondsEach", 900);
        six.here.join(six.here.resident("called9"), six.relay, 9);
        six.here.admin.post(six.path + "/batches", Map.of("size", 3, "place", "门口", "slots", slots));
        String before = six.here
                .resident("called9")
                .get(six.path + "/entries/mine")
                .json()
                .at("/own/pickupFrom")
                .asString();
        assertThat(before).isEqualTo("2099-02-06T01:30:00Z");
        Http.Reply moved = six.here.admin.post(
                six.path + "/batches/2/reschedule", Map.of("pickupFrom", "2099-02-07T10:00:00+08:00"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(six.here
                        .resident("called9")
                        .get(six.path + "/entries/mine")
                        .json()
                        .at("/own/pickupFrom")
                        .asString())
                .isEqualTo("2099-02-07T02:30:00Z");
        assertThat(six.told(9)).singleElement().asString().contains("请在 2099年2月7日 10:30 到 11:00 来");
        assertThat(Instant.parse(moved.json().path("pickupUntil").asString())).isEqualTo("2099-02-07T03:00:00Z");
    }

    @Test
    void whoseDeclineIsUndoneComesWhenTheOthersDo() {
        Map<String, Object> slots =
                Map.of("day", "2099-02-06", "opens", "09:00", "closes", "17:00", "slotMinutes", 30, "secondsEach", 900);
        six.here.admin.post(six.path + "/batches", Map.of("size", 2, "place", "门口", "slots", slots));
        six.end(7, "DECLINED");
        six.here.admin.post(six.path + "/batches/2/reschedule", Map.of("pickupFrom", "2099-02-07T10:00:00+08:00"));
        assertThat(six.told(7)).as("not of the new time").hasSize(1);
        assertThat(six.end(7, "DECLINE_UNDONE").status()).isEqualTo(204);
        assertThat(six.told(7)).last().asString().contains("请在 2月7日", "10:00 至 10:30", "到「门口」领");
    }

    @Test
    void everyStepOfARelayHasAReasonInTheLog() {
        six.here.admin.post(six.path + "/close", Map.of("ground", "USED_UP"));
        six.here.admin.post(six.path + "/reopen", Map.of("note", "又来了一车"));
        assertThat(six.here
                        .admin
                        .post(six.path + "/close", Map.of("ground", "DUPLICATE"))
                        .problem())
                .isEqualTo("unfit-reason");
        assertThat(six.logged()).containsEntry("relay.close", "名额已经够了").containsEntry("relay.reopen", "其他原因：又来了一车");
        assertThat(Http.anybody()
                        .get(six.path.replace("/api/relays", "/b") + "/ledger.jsonl")
                        .body())
                .contains("\"ground\":\"USED_UP\"")
                .doesNotContain("一车");
    }

    @Test
    void whoFallsBehindASmallerQuotaIsTold() {
        six.here.roster(9);
        Map<String, Object> plan = new HashMap<>(Map.of("title", "消毒液", "item", "消毒液", "publish", true));
        plan.put("opensAt", Instant.now().minusSeconds(60).toString());
        plan.put("closesAt", Instant.now().plusSeconds(3600).toString());
        plan.put("rule", Map.of("quota", 5));
        long limited =
                six.here.admin.post("/api/relays", plan).json().path("id").asLong();
        for (int n = 1; n <= 6; n++) {
            six.here.join(six.here.resident("limited" + n), limited, n);
        }
        String relay = "/api/relays/" + limited;
        assertThat(standing(relay, 6).path("beyondQuota").asBoolean()).isTrue();
        assertThat(standing(relay, 6).path("statusText").asString()).isEqualTo("候补");
        int before = six.told(4).size();
        six.here.admin.post(relay + "/quota", Map.of("total", 3, "ground", "SCHEDULE"));
        assertThat(six.told(4)).hasSize(before + 1).last().asString().contains("「消毒液」的名额有调整，您家现在排到候补");
        assertThat(six.told(3).stream().filter(it -> it.contains("消毒液"))).isEmpty();
        assertThat(standing(relay, 4).path("ahead").asInt()).isZero();
        assertThat(standing(relay, 6).path("ahead").asInt())
                .as("those beyond the quota only")
                .isEqualTo(2);
        six.here.admin.post(relay + "/quota", Map.of("total", 4, "ground", "GOODS_ARRIVED"));
        assertThat(six.told(4)).last().asString().contains("从候补排进了名额");

        // whoever comes back takes the place from the last within the quota, who must not find out at the counter
        six.here.admin.post(relay + "/entries/1/void", Map.of("ground", "DUPLICATE"));
        assertThat(standing(relay, 5).path("beyondQuota").asBoolean()).isFalse();
        assertThat(six.told(5)).last().asString().contains("「消毒液」前面空出了名额，您家从候补排进了名额");
        before = six.told(5).size();
        assertThat(six.here
                        .staff(Role.CLERK)
                        .post(relay + "/entries/1/restore", "")
                        .status())
                .isEqualTo(200);
        assertThat(standing(relay, 5).path("beyondQuota").asBoolean()).isTrue();
        assertThat(six.told(5)).hasSize(before + 1).last().asString().contains("现在排到候补");

        six.here.admin.post(relay + "/entries/6/void", Map.of("ground", "DUPLICATE"));
        six.here.staff(Role.CLERK).post(relay + "/entries/6/restore", "");
        assertThat(six.told(6)).last().asString().contains("已恢复", "现在排在候补");
    }

    private JsonNode standing(String relay, int n) {
        return six.here
                .resident("limited" + n)
                .get(relay + "/entries/mine")
                .json()
                .path("own");
    }
}
