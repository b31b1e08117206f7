package org.lanekeeper.bot.feishu.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not let in at Feishu's doors, one test a refusal. */
@WithBotServer
class FeishuRefusalsTest {
    private static final String DOOR = "/feishu/app/" + Outside.FEISHU;

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

    private static String event(String id, String token, String appId) {
        return "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"" + id + "\",\"event_type\":\"im.message.receive_v1\","
                + "\"token\":\"" + token + "\",\"app_id\":\"" + appId + "\"},\"event\":{\"sender\":{\"sender_id\":"
                + "{\"open_id\":\"ou_1\"}},\"message\":{\"message_id\":\"om_1\",\"chat_id\":\"oc_1\",\"chat_type\":\"p2p\","
                + "\"message_type\":\"text\",\"content\":\"{\\\"text\\\":\\\"接龙 3-502 张三\\\"}\"}}}";
    }

    private static String event() {
        return event("e" + System.nanoTime(), Outside.FEISHU_TOKEN, Outside.FEISHU);
    }

    private static String seal(String key, String text) throws Exception {
        byte[] iv = new byte[16];
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        byte[] aes = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(aes, "AES"), new IvParameterSpec(iv));
        byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
        byte[] all = new byte[16 + sealed.length];
        System.arraycopy(sealed, 0, all, 16, sealed.length);
        return "{\"encrypt\":\"" + Base64.getEncoder().encodeToString(all) + "\"}";
    }

    private HttpResponse<String> post(String body, String key, String timestamp) {
        String signature = EventCipher.signature(timestamp, "n1", key, body.getBytes(StandardCharsets.UTF_8));
        return outside.send(HttpRequest.newBuilder(outside.bot(DOOR))
                .header("X-Lark-Request-Timestamp", timestamp)
                .header("X-Lark-Request-Nonce", "n1")
                .header("X-Lark-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> unsigned(String body) {
        return outside.send(HttpRequest.newBuilder(outside.bot(DOOR)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private void nothingHappened() throws Exception {
        Thread.sleep(200);
        assertThat(street.queue(relay)).isEmpty();
    }

    @Test
    void opensTheSampleOfThePlatformsDescription() {
        byte[] opened = EventCipher.open("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=", "test key");
        assertThat(new String(opened, StandardCharsets.UTF_8)).isEqualTo("hello world");
    }

    @Test
    void refusesAWrongSignature() throws Exception {
        assertThat(post(seal(Outside.FEISHU_KEY, event()), "other", now()).statusCode())
                .isEqualTo(403);
        assertThat(unsigned(seal(Outside.FEISHU_KEY, event())).statusCode())
                .as("an event without a signature")
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesPlainText() throws Exception {
        assertThat(post(event(), Outside.FEISHU_KEY, now()).statusCode()).isEqualTo(403);
        assertThat(unsigned("{\"type\":\"url_verification\",\"challenge\":\"c\",\"token\":\"" + Outside.FEISHU_TOKEN
                                + "\"}")
                        .statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesAnotherKeyTokenOrApplication() throws Exception {
        assertThat(post(seal("other", event()), Outside.FEISHU_KEY, now()).statusCode())
                .isEqualTo(403);
        assertThat(post(seal(Outside.FEISHU_KEY, event("e1", "other", Outside.FEISHU)), Outside.FEISHU_KEY, now())
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(
                                seal(Outside.FEISHU_KEY, event("e1", Outside.FEISHU_TOKEN, "cli_other")),
                                Outside.FEISHU_KEY,
                                now())
                        .statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesOldEvents() throws Exception {
        String yesterday = Long.toString(Instant.now().minusSeconds(25 * 3600).getEpochSecond());
        assertThat(post(seal(Outside.FEISHU_KEY, event()), Outside.FEISHU_KEY, yesterday)
                        .statusCode())
                .isEqualTo(403);
        nothingHappened();
    }

    @Test
    void givesAReplayedEventNoSecondEffect() throws Exception {
        String body = seal(Outside.FEISHU_KEY, event());
        for (int i = 0; i < 3; i++) {
            assertThat(post(body, Outside.FEISHU_KEY, now()).statusCode()).isEqualTo(200);
        }
        Thread.sleep(1500);
        assertThat(street.queue(relay)).hasSize(1);
    }

    @Test
    void refusesGarbage() throws Exception {
        for (String body : new String[] {"", "x", "[]", "{}", "{\"encrypt\":\"\"}", "{\"encrypt\":\"AAAA\"}"}) {
            assertThat(post(body, Outside.FEISHU_KEY, now()).statusCode())
                    .as(body)
                    .isBetween(400, 403);
            assertThat(unsigned(body).statusCode()).as(body).isBetween(400, 403);
        }
        assertThat(post(seal(Outside.FEISHU_KEY, "{}"), Outside.FEISHU_KEY, now())
                        .statusCode())
                .isEqualTo(400);
        assertThat(unsigned(seal(Outside.FEISHU_KEY, "{}")).statusCode()).isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(unsigned("x".repeat(RequestBody.LARGEST + 1)).statusCode()).isEqualTo(413);
    }
}
