package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.platform.template.TemplateLimits;
import tools.jackson.databind.JsonNode;

/** Template messages, subscription notices and subscribe messages. */
class TemplateTest {
    private static final String SUBSCRIBE = "/cgi-bin/message/subscribe/send?access_token=";

    private final Rig rig = new Rig(limits -> new Limits(
            limits.token(),
            limits.webhook(),
            limits.chat(),
            new TemplateLimits(3, 3),
            limits.miniProgram(),
            limits.robot(),
            limits.sms(),
            limits.slowAnswer()));

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void oneConsentIsOneMessage() {
        assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isEqualTo(40003);
        allow(Rig.MA, "miniapp", "o-li", 2);
        assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isZero();
        assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isZero();
        assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isEqualTo(43101);
        JsonNode sent = rig.sent("miniapp");
        assertThat(sent.size()).isEqualTo(2);
        assertThat(sent.get(0).path("kind").asString()).isEqualTo("subscribe");
        assertThat(sent.get(0).path("to").asString()).isEqualTo("o-li");
    }

    @Test
    void aRefusalIsNoConsent() {
        JsonNode answer = rig.post(
                        "/sim/miniapp/" + Rig.MA + "/consents",
                        Map.of("openid", "o-li", "templateId", "tpl-call", "accept", false))
                .json();
        assertThat(answer.path("left").asInt()).isZero();
        assertThat(rig.product.got().get(0).field("SubscribeStatusString")).isEqualTo("reject");
        assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isEqualTo(43101);
    }

    @Test
    void tellsTheProductOfConsentAndOfTheOutcome() {
        allow(Rig.MA, "miniapp", "o-li", 1);
        FakeProduct.Got popup = rig.product.got().get(0);
        assertThat(popup.appId()).isEqualTo(Rig.MA);
        assertThat(popup.query()).containsKey("msg_signature");
        assertThat(popup.field("Event")).isEqualTo("subscribe_msg_popup_event");
        assertThat(popup.field("TemplateId")).isEqualTo("tpl-call");
        assertThat(popup.field("SubscribeStatusString")).isEqualTo("accept");
        assertThat(rig.get("/sim/miniapp/" + Rig.MA + "/consents?openid=o-li")
                        .json()
                        .path("tpl-call")
                        .asInt())
                .isEqualTo(1);

        long id = subscribe("o-li", Rig.filledIn()).json().path("msgid").asLong();
        FakeProduct.Got outcome = awaitEvent("subscribe_msg_sent_event");
        assertThat(outcome.field("MsgID")).isEqualTo(Long.toString(id));
        assertThat(outcome.field("ErrorStatus")).isEqualTo("success");
    }

    @Test
    void checksTemplateAndPageBeforeConsent() {
        allow(Rig.MA, "miniapp", "o-li", 1);
        Map<String, Object> body = new HashMap<>(Map.of("touser", "o-li", "data", Rig.filledIn()));
        body.put("template_id", "tpl-unknown");
        assertThat(rig.post(SUBSCRIBE + rig.token(Rig.MA), body).errcode()).isEqualTo(40037);
        body.put("template_id", "tpl-call");
        body.put("page", "/pages/relay");
        assertThat(rig.post(SUBSCRIBE + rig.token(Rig.MA), body).errcode()).isEqualTo(41030);
        body.put("page", "pages/relay?id=7");
        assertThat(rig.post(SUBSCRIBE + rig.token(Rig.MA), body).errcode()).isZero();
    }

    @Test
    void namesTheFieldThatDoesNotFit() {
        allow(Rig.MA, "miniapp", "o-li", 1);
        assertField("thing1", "口".repeat(21));
        assertField("thing1", "");
        assertField("character_string2", "三十七");
        assertField("character_string2", "3".repeat(33));
        assertField("time4", "25:00");
        Map<String, Map<String, String>> missing = new HashMap<>(Rig.filledIn());
        missing.remove("time4");
        Rig.Response answer = subscribe("o-li", missing);
        assertThat(answer.errcode()).isEqualTo(47003);
        assertThat(answer.json().path("errmsg").asString()).contains("time4");
        Map<String, Map<String, String>> unknown = new HashMap<>(Rig.filledIn());
        unknown.put("thing9", Map.of("value", "x"));
        assertThat(subscribe("o-li", unknown).errcode()).isEqualTo(47003);
        Map<String, Map<String, String>> longest = new HashMap<>(Rig.filledIn());
        longest.put("thing1", Map.of("value", "口".repeat(20)));
        assertThat(subscribe("o-li", longest).errcode()).isZero();
    }

    @Test
    void countsTheDay() {
        allow(Rig.MA, "miniapp", "o-li", 5);
        for (int i = 1; i <= 3; i++) {
            assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isZero();
        }
        assertThat(subscribe("o-li", Rig.filledIn()).errcode()).isEqualTo(45009);
        rig.clock.tick(Duration.ofHours(16));
        assertThat(subscribe("o-li", Rig.filledIn()).errcode())
                .as("after midnight in China, and with no consent lost")
                .isZero();
    }

    @Test
    void templateMessagesGoToFollowersOnly() {
        assertThat(template("o-li", Rig.filledIn()).errcode()).isEqualTo(40003);
        rig.say(Rig.MP, "o-li", "你好");
        Map<String, Map<String, String>> data = new HashMap<>(Rig.filledIn());
        data.put("first", Map.of("value", "您好"));
        data.put("remark", Map.of("value", "谢谢"));
        Rig.Response answer = template("o-li", data);
        assertThat(answer.errcode()).isZero();
        assertThat(rig.sent("mp").get(0).toString()).doesNotContain("您好", "谢谢").contains("口罩到货");
        assertThat(awaitEvent("TEMPLATESENDJOBFINISH").field("MsgID"))
                .isEqualTo(answer.json().path("msgid").asString());
        template("o-li", Rig.filledIn());
        template("o-li", Rig.filledIn());
        assertThat(template("o-li", Rig.filledIn()).errcode()).isEqualTo(45009);
        rig.post("/sim/mp/" + Rig.MP + "/events", Map.of("from", "o-li", "event", "unsubscribe"));
        assertThat(template("o-li", Rig.filledIn()).errcode()).isEqualTo(43004);
    }

    @Test
    void subscriptionNoticesNeedAFollowerAndAConsent() {
        String path = "/cgi-bin/message/subscribe/bizsend?access_token=" + rig.token(Rig.MP);
        Map<String, ?> body = Map.of("touser", "o-li", "template_id", "tpl-call", "data", Rig.filledIn());
        assertThat(rig.post(path, body).errcode()).isEqualTo(40003);
        rig.say(Rig.MP, "o-li", "你好");
        assertThat(rig.post(path, body).errcode()).isEqualTo(43101);
        allow(Rig.MP, "mp", "o-li", 1);
        assertThat(rig.post(path, body).errcode()).isZero();
        assertThat(rig.post(path, body).errcode()).isEqualTo(43101);
        assertThat(rig.sent("mp").get(0).path("kind").asString()).isEqualTo("notice");
    }

    private void assertField(String field, String value) {
        Map<String, Map<String, String>> data = new HashMap<>(Rig.filledIn());
        data.put(field, Map.of("value", value));
        Rig.Response answer = subscribe("o-li", data);
        assertThat(answer.errcode()).as(field + "=" + value).isEqualTo(47003);
        assertThat(answer.json().path("errmsg").asString()).contains(field);
    }

    private void allow(String appId, String kind, String openid, int count) {
        Rig.Response answer = rig.post(
                "/sim/" + kind + "/" + appId + "/consents",
                Map.of("openid", openid, "templateId", "tpl-call", "accept", true, "count", count));
        assertThat(answer.json().path("left").asInt()).isEqualTo(count);
    }

    private Rig.Response subscribe(String openid, Map<String, ?> data) {
        return rig.post(
                SUBSCRIBE + rig.token(Rig.MA), Map.of("touser", openid, "template_id", "tpl-call", "data", data));
    }

    private Rig.Response template(String openid, Map<String, ?> data) {
        return rig.post(
                "/cgi-bin/message/template/send?access_token=" + rig.token(Rig.MP),
                Map.of("touser", openid, "template_id", "tpl-call", "data", data));
    }

    private FakeProduct.Got awaitEvent(String event) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < end) {
            for (FakeProduct.Got got : rig.product.got()) {
                if (event.equals(got.field("Event"))) {
                    return got;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no " + event + " came");
    }
}
