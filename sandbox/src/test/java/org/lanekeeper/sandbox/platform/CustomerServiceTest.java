package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Customer-service messages and their windows. */
class CustomerServiceTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void fiveWithinFortyEightHoursAfterAText() {
        rig.say(Rig.MP, "o-li", "你好");
        for (int i = 1; i <= 5; i++) {
            assertThat(send("o-li", "第 " + i + " 条")).isZero();
        }
        assertThat(send("o-li", "第 6 条")).isEqualTo(45047);
        rig.say(Rig.MP, "o-li", "还在");
        assertThat(send("o-li", "又可以了")).isZero();
        rig.clock.tick(Duration.ofHours(48));
        assertThat(send("o-li", "太晚了")).isEqualTo(45015);
        assertThat(rig.sent("mp").size()).isEqualTo(6);
    }

    @Test
    void threeWithinAMinuteAfterATap() {
        for (String event : new String[] {"CLICK", "subscribe", "SCAN"}) {
            event("o-" + event, event);
            for (int i = 1; i <= 3; i++) {
                assertThat(send("o-" + event, "好")).as(event).isZero();
            }
            assertThat(send("o-" + event, "好")).as(event).isEqualTo(45047);
        }
        event("o-late", "CLICK");
        rig.clock.tick(Duration.ofMinutes(1));
        assertThat(send("o-late", "好")).isEqualTo(45015);
    }

    @Test
    void aTapAddsToTheWindowOfAText() {
        rig.say(Rig.MP, "o-li", "你好");
        event("o-li", "CLICK");
        for (int i = 1; i <= 8; i++) {
            assertThat(send("o-li", "好")).isZero();
        }
        assertThat(send("o-li", "好")).isEqualTo(45047);
    }

    @Test
    void nobodyElseAndNobodyWhoLeft() {
        assertThat(send("o-stranger", "好")).isEqualTo(40003);
        rig.say(Rig.MP, "o-li", "你好");
        event("o-li", "unsubscribe");
        assertThat(send("o-li", "好")).isEqualTo(43004);
        assertThat(rig.sent("mp").size()).isZero();
    }

    @Test
    void whatDoesNotFitIsRefusedAndCostsNothing() {
        rig.say(Rig.MP, "o-li", "你好");
        assertThat(send("o-li", "长".repeat(683))).isEqualTo(45002);
        assertThat(send("o-li", " ")).isEqualTo(44004);
        assertThat(post(Map.of("touser", "o-li", "msgtype", "hologram")).errcode())
                .isEqualTo(40008);
        assertThat(send("o-li", "长".repeat(682))).isZero();
        for (int i = 2; i <= 5; i++) {
            assertThat(send("o-li", "好")).isZero();
        }
    }

    @Test
    void notesWhatWasSentAndWhatWasRefused() {
        rig.say(Rig.MP, "o-li", "你好");
        send("o-li", "口罩到货");
        send("o-stranger", "口罩到货");
        JsonNode sent = rig.get("/sim/sent").json();
        assertThat(sent.size()).isEqualTo(1);
        JsonNode item = sent.get(0);
        assertThat(item.path("platform").asString()).isEqualTo("mp");
        assertThat(item.path("to").asString()).isEqualTo("o-li");
        assertThat(item.path("kind").asString()).isEqualTo("text");
        assertThat(item.path("body").path("text").path("content").asString()).isEqualTo("口罩到货");
        assertThat(item.path("at").asString()).isEqualTo("2020-02-04T00:00:00Z");
        JsonNode refused = rig.get("/sim/refused").json();
        assertThat(refused.size()).isEqualTo(1);
        assertThat(refused.get(0).path("to").asString()).isEqualTo("o-stranger");
        assertThat(refused.get(0).path("error").asString()).startsWith("40003");
    }

    @Test
    void listsBySequenceAndByTime() {
        rig.say(Rig.MP, "o-li", "你好");
        send("o-li", "一");
        rig.clock.tick(Duration.ofSeconds(10));
        send("o-li", "二");
        long first = rig.get("/sim/sent").json().get(0).path("sequence").asLong();
        assertThat(rig.get("/sim/sent?since=" + first).json().size()).isEqualTo(1);
        assertThat(rig.get("/sim/sent?since=2020-02-04T00:00:10Z").json().size())
                .isEqualTo(1);
        assertThat(rig.get("/sim/sent?since=2020-02-04T08:00:00+08:00").json().size())
                .isEqualTo(2);
        assertThat(rig.get("/sim/sent?limit=1").json().get(0).toString()).contains("二");
        assertThat(rig.get("/sim/sent?platform=sms").json().size()).isZero();
        assertThat(rig.get("/sim/sent?to=o-zhang").json().size()).isZero();
        assertThat(rig.get("/sim/sent?since=yesterday").status()).isEqualTo(400);
    }

    @Test
    void badJsonIsRefusedInThePlatformsOwnWords() {
        Rig.Response answer = rig.post("/cgi-bin/message/custom/send?access_token=" + rig.token(Rig.MP), "{\"a\":");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.errcode()).isEqualTo(47001);
    }

    private int send(String openid, String text) {
        return post(Map.of("touser", openid, "msgtype", "text", "text", Map.of("content", text)))
                .errcode();
    }

    private Rig.Response post(Map<String, ?> body) {
        return rig.post("/cgi-bin/message/custom/send?access_token=" + rig.token(Rig.MP), body);
    }

    private void event(String openid, String event) {
        rig.post("/sim/mp/" + Rig.MP + "/events", Map.of("from", openid, "event", event));
    }
}
