package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RobotTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void showsTheMessageInItsGroup() {
        assertThat(send("robot-1", "markdown", "**到号** 1-200")).isZero();
        JsonNode item = rig.sent("wecom-robot").get(0);
        assertThat(item.path("to").asString()).isEqualTo("楼组长群");
        assertThat(item.path("kind").asString()).isEqualTo("markdown");
        assertThat(item.path("body").path("markdown").path("content").asString())
                .isEqualTo("**到号** 1-200");
    }

    @ParameterizedTest
    @CsvSource({"text, 682, 0", "text, 683, 40058", "markdown, 1365, 0", "markdown, 1366, 40058"})
    void countsBytesNotCharacters(String kind, int characters, int errcode) {
        assertThat(send("robot-1", kind, "长".repeat(characters))).isEqualTo(errcode);
    }

    @Test
    void takesTwentyWithinAnyMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(send("robot-1", "text", "好")).isZero();
        }
        rig.clock.tick(Duration.ofSeconds(40));
        for (int i = 0; i < 10; i++) {
            assertThat(send("robot-1", "text", "好")).isZero();
        }
        assertThat(send("robot-1", "text", "好")).isEqualTo(45009);
        rig.clock.tick(Duration.ofSeconds(20));
        for (int i = 0; i < 10; i++) {
            assertThat(send("robot-1", "text", "好")).isZero();
        }
        assertThat(send("robot-1", "text", "好")).isEqualTo(45009);
        assertThat(rig.sent("wecom-robot").size()).isEqualTo(30);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(send("robot-2", "text", "好")).isEqualTo(93000);
        assertThat(send("robot-1", "hologram", "好")).isEqualTo(40008);
        assertThat(send("robot-1", "text", "")).isEqualTo(44004);
    }

    private int send(String key, String kind, String content) {
        Rig.Response answer =
                rig.post("/cgi-bin/webhook/send?key=" + key, Map.of("msgtype", kind, kind, Map.of("content", content)));
        assertThat(answer.status()).isEqualTo(200);
        return answer.errcode();
    }
}
