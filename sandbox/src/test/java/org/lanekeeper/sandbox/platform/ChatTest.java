package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.platform.crypto.Signature;
import tools.jackson.databind.JsonNode;

/** A person writes to an official account, and the platform carries it to the webhook and back. */
class ChatTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void carriesATextInSafeModeAndShowsTheReply() {
        rig.product.answers(got -> FakeProduct.sealedReply(got, "已登记，第 1 号"));
        JsonNode answer = rig.say(Rig.MP, "o-zhang", "接龙 3-502 张三");
        assertThat(answer.path("attempts").asInt()).isEqualTo(1);
        assertThat(answer.path("reply").asString()).isEqualTo("已登记，第 1 号");

        FakeProduct.Got got = rig.product.got().get(0);
        assertThat(got.body()).doesNotContain("张三", "o-zhang");
        assertThat(got.field("Content")).isEqualTo("接龙 3-502 张三");
        assertThat(got.field("FromUserName")).isEqualTo("o-zhang");
        assertThat(got.field("ToUserName")).startsWith("gh_");
        assertThat(got.field("MsgType")).isEqualTo("text");
        assertThat(got.field("CreateTime")).isEqualTo("1580774400");
        assertThat(got.field("MsgId")).matches("\\d{15,19}");
        assertThat(got.query()).containsEntry("openid", "o-zhang").containsEntry("encrypt_type", "aes");
        String timestamp = got.query().get("timestamp");
        String nonce = got.query().get("nonce");
        assertThat(got.query().get("signature")).isEqualTo(Signature.of(FakeProduct.TOKEN, timestamp, nonce));
        assertThat(got.query().get("msg_signature"))
                .isEqualTo(Signature.of(FakeProduct.TOKEN, timestamp, nonce, FakeProduct.field(got.body(), "Encrypt")));
    }

    @Test
    void carriesATextInTheClearAndSealedInCompatibleMode() {
        rig.product.answers(got -> FakeProduct.plainReply(got, "好"));
        assertThat(rig.say(Rig.MP_COMPATIBLE, "o-li", "帮助").path("reply").asString())
                .isEqualTo("好");
        FakeProduct.Got got = rig.product.got().get(0);
        assertThat(FakeProduct.field(got.body(), "Content")).isEqualTo("帮助");
        assertThat(got.field("Content")).isEqualTo("帮助");
        rig.product.answers(each -> FakeProduct.sealedReply(each, "也好"));
        assertThat(rig.say(Rig.MP_COMPATIBLE, "o-li", "帮助").path("reply").asString())
                .isEqualTo("也好");
    }

    @Test
    void carriesATextInTheClearInPlainMode() {
        rig.product.answers(got -> FakeProduct.plainReply(got, "好"));
        assertThat(rig.say(Rig.MP_PLAIN, "o-li", "帮助").path("reply").asString()).isEqualTo("好");
        FakeProduct.Got got = rig.product.got().get(0);
        assertThat(got.query()).doesNotContainKeys("msg_signature", "encrypt_type");
        assertThat(got.body()).doesNotContain("Encrypt").contains("帮助");
    }

    @Test
    void keepsTextsWholeWhateverTheyContain() {
        String hostile = "]]></Content><MsgId>1</MsgId> <&>\"' 🙂\n#接龙\n1. 张三";
        rig.say(Rig.MP, "o-li", hostile);
        String message = rig.product.got().get(0).message();
        assertThat(message.split("<MsgId>", -1)).hasSize(3);
        assertThat(message.replace("]]]]><![CDATA[>", "]]>")).contains(hostile);
    }

    @Test
    void showsNothingForSuccessOrAnEmptyAnswer() {
        for (String silent : List.of("success", "")) {
            rig.product.answers(got -> silent);
            JsonNode answer = rig.say(Rig.MP, "o-li", "你好");
            assertThat(answer.path("reply").asString()).isEmpty();
            assertThat(answer.path("status").asString()).isEqualTo("silent");
            assertThat(answer.path("attempts").asInt()).isEqualTo(1);
        }
    }

    @Test
    void showsTheExcuseForAnythingThePlatformCannotUse() {
        Map<String, String> bad = Map.of(
                "text", "ok",
                "success with a line feed", "success\n",
                "XML with a doctype", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><xml><a>&e;</a></xml>");
        bad.forEach((label, body) -> {
            rig.product.answers(got -> body);
            assertExcuse(label, rig.say(Rig.MP, "o-li", "你好"));
        });
        rig.product.answers(got -> FakeProduct.plainReply(got, "in the clear"));
        assertExcuse("plain reply in safe mode", rig.say(Rig.MP, "o-li", "你好"));
        rig.product.answers(got -> FakeProduct.sealed("wrong", Rig.MP, FakeProduct.plainReply(got, "x")));
        assertExcuse("wrong signature", rig.say(Rig.MP, "o-li", "你好"));
        rig.product.answers(
                got -> FakeProduct.sealed(FakeProduct.TOKEN, Rig.MP_PLAIN, FakeProduct.plainReply(got, "x")));
        assertExcuse("another receiver", rig.say(Rig.MP, "o-li", "你好"));
        rig.product.answers(got -> FakeProduct.sealed(
                FakeProduct.TOKEN, Rig.MP, FakeProduct.plainReply(got, "x").replace("o-li", "o-zhang")));
        assertExcuse("another person", rig.say(Rig.MP, "o-li", "你好"));
        rig.product.answers(got -> FakeProduct.sealedReply(got, "长".repeat(683)));
        assertExcuse("2049 bytes", rig.say(Rig.MP, "o-li", "你好"));
    }

    private static void assertExcuse(String label, JsonNode answer) {
        assertThat(answer.path("reply").asString()).as(label).contains("该公众号提供的服务出现故障");
        assertThat(answer.path("attempts").asInt()).as(label).isEqualTo(1);
    }

    @Test
    void triesThreeTimesWithTheSameIdWhenTheWebhookIsSlow() {
        rig.product.answers(got -> {
            sleep(rig.product.got().size() < 3 ? 2500 : 0);
            return FakeProduct.sealedReply(got, "第三次才答");
        });
        JsonNode answer = rig.say(Rig.MP, "o-li", "你好");
        assertThat(answer.path("attempts").asInt()).isEqualTo(3);
        assertThat(answer.path("reply").asString()).isEqualTo("第三次才答");
        assertThat(distinct("MsgId")).hasSize(1);
        assertThat(distinct("CreateTime")).hasSize(1);
        assertThat(rig.product.got().stream().map(got -> got.query().get("msg_signature")))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void givesUpAfterThreeErrors() {
        rig.product.answersStatus(got -> 500);
        JsonNode answer = rig.say(Rig.MP, "o-li", "你好");
        assertThat(answer.path("attempts").asInt()).isEqualTo(3);
        assertThat(answer.path("status").asString()).isEqualTo("unanswered");
        assertThat(rig.product.got()).hasSize(3);
    }

    @Test
    void givesUpAfterThreeTriesWhenNobodyListens() {
        rig.product.close();
        JsonNode answer = rig.say(Rig.MP, "o-li", "你好");
        assertThat(answer.path("attempts").asInt()).isEqualTo(3);
        assertThat(answer.path("reply").asString()).contains("故障");
    }

    @Test
    void repeatsADeliveryAsIfTheAnswersWereLost() {
        for (boolean concurrent : new boolean[] {false, true}) {
            rig.product.got().clear();
            rig.product.answers(got -> FakeProduct.sealedReply(got, "第 8 号"));
            JsonNode answer = rig.post(
                            "/sim/mp/" + Rig.MP + "/messages",
                            Map.of("from", "o-li", "text", "接龙", "deliveries", 3, "concurrent", concurrent))
                    .json();
            assertThat(answer.path("attempts").asInt()).isEqualTo(3);
            assertThat(answer.path("replies").size()).isEqualTo(3);
            answer.path("replies")
                    .forEach(each -> assertThat(each.path("reply").asString()).isEqualTo("第 8 号"));
            assertThat(rig.product.got()).hasSize(3);
            assertThat(distinct("MsgId")).hasSize(1);
        }
    }

    @Test
    void carriesEvents() {
        Map<String, String> scan = Map.of("from", "o-li", "event", "subscribe", "eventKey", "qrscene_7", "ticket", "t");
        rig.post("/sim/mp/" + Rig.MP + "/events", scan);
        FakeProduct.Got got = rig.product.got().get(0);
        assertThat(got.field("MsgType")).isEqualTo("event");
        assertThat(got.field("Event")).isEqualTo("subscribe");
        assertThat(got.field("EventKey")).isEqualTo("qrscene_7");
        assertThat(got.field("Ticket")).isEqualTo("t");
        assertThat(got.field("MsgId")).isNull();
        rig.post("/sim/mp/" + Rig.MP + "/messages", Map.of("from", "o-li", "event", "CLICK", "eventKey", "PLACE"));
        assertThat(rig.product.got().get(1).field("Event")).isEqualTo("CLICK");
    }

    @Test
    void asksTheWebhookToProveItself() {
        assertThat(rig.post("/sim/mp/" + Rig.MP + "/verify", "{}")
                        .json()
                        .path("verified")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refusesOddCallsToItsOwnInterface() {
        String path = "/sim/mp/" + Rig.MP + "/messages";
        assertThat(rig.post(path, "{").status()).isEqualTo(400);
        assertThat(rig.post(path, "[]").status()).isEqualTo(400);
        assertThat(rig.post(path, "{\"from\":\"a b\",\"text\":\"x\"}").status()).isEqualTo(400);
        assertThat(rig.post(path, "{\"from\":\"o-li\"}").json().path("error").asString())
                .contains("text is missing");
        assertThat(rig.post(path, Map.of("from", "o-li", "event", "EXPLODE")).status())
                .isEqualTo(400);
        assertThat(rig.post(path, Map.of("from", "o-li", "text", "x".repeat(70_000)))
                        .status())
                .isEqualTo(413);
        assertThat(rig.post("/sim/mp/unknown/messages", "{}").status()).isEqualTo(404);
        assertThat(rig.get(path).status()).isEqualTo(405);
        assertThat(rig.get("/nowhere").status()).isEqualTo(404);
        assertThat(rig.product.got()).isEmpty();
    }

    private Set<String> distinct(String field) {
        return rig.product.got().stream().map(got -> got.field(field)).collect(Collectors.toSet());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
