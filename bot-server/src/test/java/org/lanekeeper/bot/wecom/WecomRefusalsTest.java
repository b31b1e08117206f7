package org.lanekeeper.bot.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not let in at WeCom's doors, one test a refusal. Sealed by the sandbox's own reading of the contract. */
@WithBotServer
class WecomRefusalsTest {
    private static final String APP = "/wecom/app/" + Outside.WECOM_APP;
    private static final String BOT = "/wecom/bot/" + Outside.WECOM_BOT;
    private static final String NONCE = "n1";

    @Autowired
    Outside outside;

    @Autowired
    Street street;

    private Relay relay;

    @BeforeEach
    void openARelay() {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        relay = street.openRelay(committee);
    }

    private void nothingHappened() {
        assertThat(street.queue(relay)).isEmpty();
        assertThat(street.jdbc().queryForObject("SELECT COUNT(*) FROM resident", Integer.class))
                .isZero();
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private static String xml(String id) {
        return "<xml><ToUserName>" + Outside.CORP
                + "</ToUserName><FromUserName>u1</FromUserName><CreateTime>1</CreateTime>"
                + "<MsgType>text</MsgType><Content>接龙 3-502 张三</Content><MsgId>" + id
                + "</MsgId><AgentID>1000002</AgentID></xml>";
    }

    private static String json(String id, String botId) {
        return "{\"msgid\":\"" + id + "\",\"aibotid\":\"" + botId
                + "\",\"chattype\":\"single\",\"from\":{\"userid\":\"u1\"},"
                + "\"msgtype\":\"text\",\"text\":{\"content\":\"接龙 3-502 张三\"}}";
    }

    private HttpResponse<String> app(String encrypted, String token, String timestamp) {
        return post(APP, encrypted, token, timestamp, "<xml><Encrypt>" + encrypted + "</Encrypt></xml>");
    }

    private HttpResponse<String> bot(String encrypted, String token, String timestamp) {
        return post(BOT, encrypted, token, timestamp, "{\"encrypt\":\"" + encrypted + "\"}");
    }

    private HttpResponse<String> post(String path, String encrypted, String token, String timestamp, String body) {
        return outside.send(HttpRequest.newBuilder(outside.bot(path + signed(encrypted, token, timestamp)))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String signed(String encrypted, String token, String timestamp) {
        return "?msg_signature=" + Signature.of(token, timestamp, NONCE, encrypted) + "&timestamp=" + timestamp
                + "&nonce=" + NONCE;
    }

    private static String seal(String key, String receiver, String message) {
        return new MessageCipher(key, receiver).encrypt(message);
    }

    @Test
    void takesWhatIsSealedRightly() {
        assertThat(app(seal(Outside.WECOM_APP_KEY, Outside.CORP, xml("1")), Outside.WECOM_APP_TOKEN, now())
                        .statusCode())
                .isEqualTo(200);
        assertThat(bot(seal(Outside.WECOM_BOT_KEY, "", json("m1", Outside.WECOM_BOT)), Outside.WECOM_BOT_TOKEN, now())
                        .statusCode())
                .isEqualTo(200);
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void refusesAWrongSignature() {
        assertThat(app(seal(Outside.WECOM_APP_KEY, Outside.CORP, xml("1")), "other", now())
                        .statusCode())
                .isEqualTo(403);
        assertThat(bot(seal(Outside.WECOM_BOT_KEY, "", json("m1", Outside.WECOM_BOT)), "other", now())
                        .statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesAForeignReceiver() {
        for (String receiver : new String[] {"wwsomebodyelses", "", Outside.CORP + "x"}) {
            assertThat(app(seal(Outside.WECOM_APP_KEY, receiver, xml("1")), Outside.WECOM_APP_TOKEN, now())
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String receiver : new String[] {Outside.CORP, Outside.WECOM_BOT, " "}) {
            assertThat(bot(
                                    seal(Outside.WECOM_BOT_KEY, receiver, json("m1", Outside.WECOM_BOT)),
                                    Outside.WECOM_BOT_TOKEN,
                                    now())
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(bot(seal(Outside.WECOM_BOT_KEY, "", json("m1", "another-bot")), Outside.WECOM_BOT_TOKEN, now())
                        .statusCode())
                .as("another bot under the same key")
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesAnotherKey() {
        assertThat(app(seal(Outside.WECOM_BOT_KEY, Outside.CORP, xml("1")), Outside.WECOM_APP_TOKEN, now())
                        .statusCode())
                .isEqualTo(403);
        assertThat(bot(seal(Outside.WECOM_APP_KEY, "", json("m1", Outside.WECOM_BOT)), Outside.WECOM_BOT_TOKEN, now())
                        .statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesOldRequests() {
        String yesterday = Long.toString(Instant.now().minusSeconds(25 * 3600).getEpochSecond());
        for (String old : new String[] {yesterday, "soon", "9999999999999"}) {
            assertThat(app(seal(Outside.WECOM_APP_KEY, Outside.CORP, xml("1")), Outside.WECOM_APP_TOKEN, old)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(bot(seal(Outside.WECOM_BOT_KEY, "", json("m1", Outside.WECOM_BOT)), Outside.WECOM_BOT_TOKEN, old)
                            .statusCode())
                    .isEqualTo(403);
        }
        nothingHappened();
    }

    @Test
    void givesAReplayedRequestTheSameAnswerAndNoSecondEffect() {
        String timestamp = now();
        String encrypted = seal(Outside.WECOM_APP_KEY, Outside.CORP, xml("77"));
        HttpResponse<String> first = app(encrypted, Outside.WECOM_APP_TOKEN, timestamp);
        HttpResponse<String> again = app(encrypted, Outside.WECOM_APP_TOKEN, timestamp);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("<Encrypt>");
        assertThat(again.body()).contains("<Encrypt>");
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void refusesGarbage() {
        for (String garbage :
                new String[] {"", "x", "<xml>", "{}", "{\"encrypt\":1}", "<xml><Encrypt></Encrypt></xml>"}) {
            for (String path : new String[] {APP, BOT}) {
                HttpResponse<String> answer = post(path, garbage, "other", now(), garbage);
                assertThat(answer.statusCode()).as(path + garbage).isBetween(400, 403);
                assertThat(answer.body()).isEmpty();
            }
        }
        String nothing = seal(Outside.WECOM_APP_KEY, Outside.CORP, "<xml></xml>");
        assertThat(app(nothing, Outside.WECOM_APP_TOKEN, now()).statusCode()).isEqualTo(400);
        for (String message : new String[] {"", "[]", "{}", "{\"msgtype\":\"text\"}", "no JSON"}) {
            assertThat(bot(seal(Outside.WECOM_BOT_KEY, "", message), Outside.WECOM_BOT_TOKEN, now())
                            .statusCode())
                    .isEqualTo(400);
        }
        nothingHappened();
    }

    @Test
    void refusesWhatIsTooLarge() {
        String large = "x".repeat(RequestBody.LARGEST + 1);
        assertThat(post(APP, "", "other", now(), large).statusCode()).isEqualTo(413);
        assertThat(post(BOT, "", "other", now(), large).statusCode()).isEqualTo(413);
        nothingHappened();
    }

    @Test
    void knowsNoOtherAccounts() {
        assertThat(post("/wecom/app/1", "x", "y", now(), "x").statusCode()).isEqualTo(404);
        assertThat(post("/wecom/bot/1", "x", "y", now(), "x").statusCode()).isEqualTo(404);
        assertThat(outside.send(HttpRequest.newBuilder(outside.bot("/wecom/app/1"))
                                .GET())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void echoesNothingForStrangers() {
        String echo = seal(Outside.WECOM_APP_KEY, Outside.CORP, "123");
        String question = "&echostr=" + URLEncoder.encode(echo, StandardCharsets.UTF_8);
        HttpResponse<String> right = outside.send(
                HttpRequest.newBuilder(outside.bot(APP + signed(echo, Outside.WECOM_APP_TOKEN, "1") + question))
                        .GET());
        assertThat(right.body()).isEqualTo("123");
        HttpResponse<String> wrong =
                outside.send(HttpRequest.newBuilder(outside.bot(APP + signed(echo, "other", "1") + question))
                        .GET());
        assertThat(wrong.statusCode()).isEqualTo(403);
        String foreign = seal(Outside.WECOM_APP_KEY, "wwother", "123");
        HttpResponse<String> another =
                outside.send(HttpRequest.newBuilder(outside.bot(APP + signed(foreign, Outside.WECOM_APP_TOKEN, "1")
                                + "&echostr=" + URLEncoder.encode(foreign, StandardCharsets.UTF_8)))
                        .GET());
        assertThat(another.statusCode()).isEqualTo(403);
    }
}
