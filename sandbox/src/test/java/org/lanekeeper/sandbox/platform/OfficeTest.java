package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office messengers: sealed and signed, strict with replies, with their limits. */
class OfficeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Office office;

    @BeforeEach
    void open() throws IOException {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static boolean signed(Office.Got got, String encrypted) {
        return Signature.matches(
                got.query().get("msg_signature"),
                "token",
                got.query().get("timestamp"),
                got.query().get("nonce"),
                encrypted);
    }

    private static String sealedXml(String receiver, String text) {
        String plain = "<xml><ToUserName>u1</ToUserName><FromUserName>wwcorp</FromUserName><CreateTime>1</CreateTime>"
                + "<MsgType>text</MsgType><Content>" + text + "</Content></xml>";
        String encrypted = new MessageCipher(Office.KEY, receiver).encrypt(plain);
        return "<xml><Encrypt>" + encrypted + "</Encrypt><MsgSignature>" + Signature.of("token", "1", "2", encrypted)
                + "</MsgSignature><TimeStamp>1</TimeStamp><Nonce>2</Nonce></xml>";
    }

    private static String sealedJson(String plain) {
        String encrypted = new MessageCipher(Office.KEY, "").encrypt(plain);
        return "{\"encrypt\":\"" + encrypted + "\",\"msgsignature\":\"" + Signature.of("token", "1", "2", encrypted)
                + "\",\"timestamp\":1,\"nonce\":\"2\"}";
    }

    private static String hmac(String key, String data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void sealsForAnApplicationAndTakesSealedRepliesAlone() {
        office.answering = got -> sealedXml("wwcorp", "第 1 号");
        assertThat(office.say("wecom/app/1000002", "", "接龙").path("reply").asString())
                .isEqualTo("第 1 号");
        String encrypted = FakeProduct.field(office.last.body(), "Encrypt");
        assertThat(signed(office.last, encrypted)).isTrue();
        String message = new MessageCipher(Office.KEY, "wwcorp").decrypt(encrypted);
        assertThat(FakeProduct.field(message, "FromUserName")).isEqualTo("u1");
        assertThat(FakeProduct.field(message, "AgentID")).isEqualTo("1000002");
        office.answering = got -> "<xml><Content>plain</Content></xml>";
        assertThat(office.say("wecom/app/1000002", "", "接龙").path("status").asString())
                .isEqualTo("unusable");
        office.answering = got -> sealedXml("another", "第 1 号");
        assertThat(office.say("wecom/app/1000002", "", "接龙").path("status").asString())
                .isEqualTo("unusable");
    }

    @Test
    void tellsAnAiBotInAGroupOnlyWhatMentionsIt() {
        office.answering = got ->
                sealedJson("{\"msgtype\":\"stream\",\"stream\":{\"id\":\"s\",\"finish\":true,\"content\":\"好\"}}");
        assertThat(office.say("wecom/bot/bot", "楼组长群", "进度").path("attempts").asInt())
                .isZero();
        assertThat(office.say("wecom/bot/bot", "g-1", "@管家 进度").path("reply").asString())
                .isEqualTo("好");
        JsonNode sealed = JSON.readTree(office.last.body());
        JsonNode message = JSON.readTree(
                new MessageCipher(Office.KEY, "").decrypt(sealed.path("encrypt").asString()));
        assertThat(message.path("chattype").asString()).isEqualTo("group");
        assertThat(message.path("chatid").asString()).isEqualTo("g-1");
        office.answering = got ->
                sealedJson("{\"msgtype\":\"stream\",\"stream\":{\"id\":\"s\",\"finish\":false,\"content\":\"好\"}}");
        assertThat(office.say("wecom/bot/bot", "", "进度").path("status").asString())
                .isEqualTo("unusable");
    }

    @Test
    void takesOneLaterAnswerWithinTheHour() {
        Map<String, ?> words = Map.of("msgtype", "markdown", "markdown", Map.of("content", "好了"));
        for (boolean late : List.of(false, true)) {
            office.say("wecom/bot/bot", "", "接龙");
            String url = JSON.readTree(new MessageCipher(Office.KEY, "")
                            .decrypt(JSON.readTree(office.last.body())
                                    .path("encrypt")
                                    .asString()))
                    .path("response_url")
                    .asString();
            String path = url.substring(office.base().toString().length());
            office.clock.tick(late ? Duration.ofMinutes(61) : Duration.ofMinutes(59));
            assertThat(office.post(path, words).path("errcode").asInt()).isEqualTo(late ? 40029 : 0);
            assertThat(office.post(path, words).path("errcode").asInt()).isEqualTo(40029);
        }
    }

    @Test
    void signsForADingtalkRobotAndHearsItsSession() throws Exception {
        office.answering = got -> {
            String session = JSON.readTree(got.body()).path("sessionWebhook").asString();
            office.post(
                    session.substring(office.base().toString().length()),
                    Map.of("msgtype", "text", "text", Map.of("content", "第 1 号")));
            return "{}";
        };
        assertThat(office.say("dingtalk/robot/ding", "g-1", "@管家 接龙")
                        .path("reply")
                        .asString())
                .isEqualTo("第 1 号");
        String timestamp = office.last.header("timestamp");
        assertThat(office.last.header("sign")).isEqualTo(hmac("secret", timestamp + "\n" + "secret"));
        JsonNode message = JSON.readTree(office.last.body());
        assertThat(message.path("conversationType").asString()).isEqualTo("2");
        assertThat(message.path("text").path("content").asString().strip()).isEqualTo("接龙");
        assertThat(office.post("/robot/sendBySession?session=none", Map.of("msgtype", "text"))
                        .path("errcode")
                        .asInt())
                .isEqualTo(300001);
    }

    @Test
    void signsForAFeishuApplicationAndHearsItsReply() throws Exception {
        String token = office.post(
                        "/open-apis/auth/v3/tenant_access_token/internal",
                        Map.of("app_id", "cli", "app_secret", "secret"))
                .path("tenant_access_token")
                .asString();
        assertThat(office.say("feishu/app/cli", "g-1", "@管家 进度").path("status").asString())
                .isEqualTo("silent");
        byte[] all = (office.last.header("X-Lark-Request-Timestamp") + office.last.header("X-Lark-Request-Nonce")
                        + "encrypt" + office.last.body())
                .getBytes(StandardCharsets.UTF_8);
        assertThat(office.last.header("X-Lark-Signature"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(all)));
        Map<String, ?> words =
                Map.of("receive_id", "g-1", "msg_type", "text", "content", "{\"text\":\"开始\"}", "uuid", "1");
        String path = "/open-apis/im/v1/messages?receive_id_type=chat_id";
        assertThat(office.post(path, words, "Authorization", "Bearer none")
                        .path("code")
                        .asInt())
                .isEqualTo(99991663);
        for (int i = 0; i < 3; i++) {
            assertThat(office.post(path, words, "Authorization", "Bearer " + token)
                            .path("code")
                            .asInt())
                    .isZero();
        }
        assertThat(office.sent("feishu")).as("one uuid, one message").hasSize(1);
        office.clock.tick(Duration.ofHours(3));
        assertThat(office.post(path, words, "Authorization", "Bearer " + token)
                        .path("code")
                        .asInt())
                .isEqualTo(99991663);
    }

    @Test
    void shutsAHurriedDingtalkRobotOut() throws Exception {
        Map<String, ?> words = Map.of("msgtype", "text", "text", Map.of("content", "好"));
        assertThat(office.post("/robot/send?access_token=access", words)
                        .path("errcode")
                        .asInt())
                .isEqualTo(310000);
        for (int i = 0; i < 20; i++) {
            assertThat(office.post(signedRobot(), words).path("errcode").asInt())
                    .isZero();
        }
        assertThat(office.post(signedRobot(), words).path("errcode").asInt()).isEqualTo(130101);
        office.clock.tick(Duration.ofMinutes(5));
        assertThat(office.post(signedRobot(), words).path("errcode").asInt()).isEqualTo(130101);
        office.clock.tick(Duration.ofMinutes(6));
        assertThat(office.post(signedRobot(), words).path("errcode").asInt()).isZero();
        assertThat(office.sent("dingtalk-robot")).hasSize(21);
    }

    private String signedRobot() throws Exception {
        String timestamp = Long.toString(office.clock.millis());
        return "/robot/send?access_token=access&timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(hmac("SECx", timestamp + "\n" + "SECx"), StandardCharsets.UTF_8);
    }

    @Test
    void countsAFeishuRobotsSecondsAndBytes() throws Exception {
        String path = "/open-apis/bot/v2/hook/hook";
        assertThat(office.post(path, Map.of("msg_type", "text", "content", Map.of("text", "好")))
                        .path("code")
                        .asInt())
                .isEqualTo(19021);
        for (int i = 0; i < 5; i++) {
            assertThat(office.post(path, robotWords("好")).path("code").asInt()).isZero();
        }
        assertThat(office.post(path, robotWords("好")).path("code").asInt()).isEqualTo(11232);
        office.clock.tick(Duration.ofSeconds(2));
        assertThat(office.post(path, robotWords("长".repeat(7000))).path("code").asInt())
                .isEqualTo(9499);
        assertThat(office.post(path, robotWords("好")).path("code").asInt()).isZero();
        assertThat(office.post("/open-apis/bot/v2/hook/none", robotWords("好"))
                        .path("code")
                        .asInt())
                .isEqualTo(19001);
    }

    private Map<String, ?> robotWords(String text) throws Exception {
        String timestamp = Long.toString(office.clock.instant().getEpochSecond());
        return Map.of(
                "timestamp",
                timestamp,
                "sign",
                hmac(timestamp + "\n" + "secret", ""),
                "msg_type",
                "text",
                "content",
                Map.of("text", text));
    }
}
