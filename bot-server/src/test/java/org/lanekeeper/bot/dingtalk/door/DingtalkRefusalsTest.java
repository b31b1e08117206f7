package org.lanekeeper.bot.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not let in at DingTalk's doors, one test a refusal. */
@WithBotServer
class DingtalkRefusalsTest {
    private static final String DOOR = "/dingtalk/robot/" + Outside.DINGTALK;

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

    private static String message(String session) {
        return "{\"msgtype\":\"text\",\"msgId\":\"m" + System.nanoTime() + "\",\"conversationType\":\"1\","
                + "\"conversationId\":\"cid1\",\"senderStaffId\":\"u1\",\"text\":{\"content\":\"接龙 3-502 张三\"},"
                + "\"sessionWebhook\":\"" + session + "\"}";
    }

    private int post(String path, String timestamp, String secret, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(outside.bot(path)).POST(HttpRequest.BodyPublishers.ofString(body));
        if (timestamp != null) {
            request.header("timestamp", timestamp).header("sign", RobotSignature.of(timestamp, secret));
        }
        return outside.send(request).statusCode();
    }

    private static String now() {
        return Long.toString(Instant.now().toEpochMilli());
    }

    private void nothingHappened() {
        assertThat(street.queue(relay)).isEmpty();
    }

    @Test
    void refusesAWrongSignatureBeforeReadingTheBody() {
        assertThat(post(DOOR, now(), "other", message(""))).isEqualTo(403);
        assertThat(post(DOOR, now(), "other", "x".repeat(200_000))).isEqualTo(403);
        assertThat(post(DOOR, null, "", message(""))).isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesWhatIsOlderThanAnHour() {
        long now = Instant.now().toEpochMilli();
        for (long stated : new long[] {now - 3_700_000, now + 3_700_000, now / 1000}) {
            assertThat(post(DOOR, Long.toString(stated), Outside.DINGTALK_SECRET, message("")))
                    .isEqualTo(403);
        }
        assertThat(post(DOOR, "soon", Outside.DINGTALK_SECRET, message(""))).isEqualTo(403);
        nothingHappened();
    }

    @Test
    void refusesGarbage() {
        for (String body : new String[] {"", "x", "[]", "{}", "{\"msgtype\":\"text\"}", "{\"a\":1}{\"b\":2}"}) {
            assertThat(post(DOOR, now(), Outside.DINGTALK_SECRET, body))
                    .as(body)
                    .isEqualTo(400);
        }
        nothingHappened();
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(post(DOOR, now(), Outside.DINGTALK_SECRET, "x".repeat(RequestBody.LARGEST + 1)))
                .isEqualTo(413);
    }

    @Test
    void knowsNoOtherRobots() {
        assertThat(post("/dingtalk/robot/other", now(), Outside.DINGTALK_SECRET, message("")))
                .isEqualTo(404);
    }

    @Test
    void callsNoAddressOutsideThePlatform() {
        // the signature does not cover the body: whoever has seen one could put any address into it
        String mine = outside.bot("/dingtalk/robot/other").toString();
        assertThat(post(DOOR, now(), Outside.DINGTALK_SECRET, message(mine))).isEqualTo(200);
        assertThat(street.queue(relay)).hasSize(1);
    }
}
