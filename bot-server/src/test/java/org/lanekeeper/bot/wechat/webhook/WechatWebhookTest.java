package org.lanekeeper.bot.wechat.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.cipher.Signature;
import org.lanekeeper.bot.wechat.message.Fields;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** What the platform is answered. */
@WithBotServer
class WechatWebhookTest {
    private static final String DOOR = "/wechat/mp/" + Outside.MP;

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    private Courier courier;
    private Relay relay;

    @BeforeEach
    void openARelay() {
        courier = new Courier(outside);
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        relay = street.openRelay(committee);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5838479218127813673", "a+b/c=", "<b>&\"'", ""})
    void echoesTheQuestionByteForByte(String question) {
        String echo = java.net.URLEncoder.encode(question, StandardCharsets.UTF_8);
        HttpResponse<String> answer = courier.get(DOOR + courier.plainQuery("1714036504") + "&echostr=" + echo);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(question);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void answersPlainMessagesInPlainText() throws Exception {
        HttpResponse<String> answer = courier.plain(Courier.text("p1", "接龙 3-502 张三", "10001"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Fields reply = Fields.read(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(reply.text("ToUserName")).isEqualTo("p1");
        assertThat(reply.text("FromUserName")).isEqualTo("gh_1");
        assertThat(reply.text("Content")).contains("第 1 号");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void answersSealedMessagesSealed() throws Exception {
        String encrypted = Courier.seal(Outside.MP, Outside.MP_KEY, Courier.text("s1", "接龙 3-502 张三", "10002"));
        HttpResponse<String> answer = courier.sealed(DOOR, Outside.MP_TOKEN, encrypted, Courier.now());
        Fields reply = Fields.read(answer.body().getBytes(StandardCharsets.UTF_8));
        assertThat(Signature.matches(
                        reply.text("MsgSignature"),
                        Outside.MP_TOKEN,
                        reply.text("TimeStamp"),
                        reply.text("Nonce"),
                        reply.text("Encrypt")))
                .isTrue();
        assertThat(new SealingPlatform(Outside.MP, Outside.MP_KEY).open(reply.text("Encrypt")))
                .contains("第 1 号");
    }

    @Test
    void readsTheSealedPartOfACompatibleMessage() {
        String encrypted = Courier.seal(Outside.MP, Outside.MP_KEY, Courier.text("s1", "接龙 3-502 张三", "10003"));
        String timestamp = Courier.now();
        String query = courier.plainQuery(timestamp) + "&encrypt_type=aes&msg_signature="
                + Signature.of(Outside.MP_TOKEN, timestamp, Courier.NONCE, encrypted);
        String both = Courier.text("forged", "接龙 3-502 张三", "10003")
                .replace("</xml>", "<Encrypt>" + encrypted + "</Encrypt></xml>");
        assertThat(courier.post(DOOR + query, both).body()).contains("<Encrypt>");
        assertThat(street.jdbc().queryForObject("SELECT external_id FROM resident", String.class))
                .isEqualTo("s1");
    }

    @Test
    void takesEventsOfMiniProgramsAsXmlAndJson() throws Exception {
        String event = "{\"ToUserName\":\"gh\",\"FromUserName\":\"m1\",\"CreateTime\":1,\"MsgType\":\"event\","
                + "\"Event\":\"subscribe_msg_popup_event\",\"List\":{\"TemplateId\":\"" + Outside.TEMPLATE
                + "\",\"SubscribeStatusString\":\"accept\",\"PopupScene\":\"0\"}}";
        String door = "/wechat/miniapp/" + Outside.MA;
        String timestamp = Courier.now();
        String encrypted = Courier.seal(Outside.MA, Outside.MA_KEY, event);
        String query = "?encrypt_type=aes&timestamp=" + timestamp + "&nonce=n1&msg_signature="
                + Signature.of(Outside.MA_TOKEN, timestamp, "n1", encrypted);
        String body = "{\"ToUserName\":\"gh\",\"Encrypt\":\"" + encrypted + "\"}";
        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(courier.post(door + query, body).body()).isEqualTo("success");
        }
        assertThat(consents("m1")).isEqualTo(1);
        outside.consent("m2", true, 1);
        // two equal events of one second are one that was delivered twice
        Thread.sleep(1100);
        outside.consent("m2", true, 1);
        assertThat(consents("m2")).isEqualTo(2);
        outside.consent("m2", false, 1);
        assertThat(consents("m2")).as("a refused question takes nothing back").isEqualTo(2);
    }

    private int consents(String openid) {
        return street.jdbc()
                .queryForObject(
                        "SELECT COALESCE(SUM(c.remaining), 0) FROM consent c JOIN resident r ON r.id = c.resident_id"
                                + " WHERE r.external_id = ? AND r.platform = 'MINIAPP'",
                        Integer.class,
                        openid);
    }

    @Test
    void alwaysAnswersKindlyWhateverPeopleSay() {
        Random chance = new Random(2048);
        String[] pieces = {
            "接龙",
            "3-502",
            "张三",
            "取消",
            "排到几号了",
            "确认",
            "1",
            "2",
            "帮助",
            "😷",
            "\n",
            " ",
            "<",
            "&",
            "'",
            "\\",
            "%s",
            "{}",
            "\u202e",
            "\u0000",
            "13800000001",
            "9-901",
            "第",
            "号",
            "口罩",
            "#接龙",
            "1. ",
            "两包",
            "(",
            "[",
            "*"
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = chance.nextInt(9); k >= 0; k--) {
                text.append(pieces[chance.nextInt(pieces.length)]);
            }
            HttpResponse<String> answer =
                    courier.plain(Courier.text("f" + i % 7, text.toString(), Integer.toString(500_000 + i)));
            assertThat(answer.statusCode()).as("%s", text).isEqualTo(200);
            assertThat(answer.body()).as("%s", text).contains("<Content>").doesNotContain("系统忙");
        }
    }

    @Test
    void saysWhatItReads() {
        String place = "<xml><ToUserName>gh</ToUserName><FromUserName>o1</FromUserName><CreateTime>1</CreateTime>"
                + "<MsgType>location</MsgType><Label>x</Label><MsgId>77</MsgId></xml>";
        assertThat(courier.plain(place).body()).contains("请打字、发语音，或者发照片");
    }
}
