package org.lanekeeper.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;

/** The main way, from end to end, in safe mode. */
@WithBotServer
class FirstWordsTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    private Relay relay;

    @BeforeEach
    void openARelay() {
        street.empty();
        long committee = street.committee("幸福居委会", "021-12345678");
        street.household(committee, "幸福里小区", "3", "", "502", "张三", "13800000001");
        relay = street.openRelay(committee);
    }

    @Test
    void signsUpAndAsksForThePlace() {
        assertThat(outside.say("first-1", "接龙 3-502 张三 2包"))
                .contains("第 1 号", "口罩 2 份", "幸福里小区3号楼502", "通知您去领", "排到几号了", "退出接龙");
        assertThat(outside.say("first-1", "排到几号了")).contains("第 1 号", "前面还有 0 户", "还没开始叫号");
        assertThat(street.queue(relay)).singleElement().satisfies(entry -> {
            assertThat(entry.number()).isEqualTo(1);
            assertThat(entry.quantity()).isEqualTo(2);
            assertThat(entry.name()).isEqualTo("张三");
        });
    }

    @Test
    void isHealthyWithoutLogin() {
        var health = outside.send(
                HttpRequest.newBuilder(outside.bot("/actuator/health")).GET());
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"status\":\"UP\"", "\"cache\":{\"status\":\"UP\"}")
                .doesNotContain("redis");
    }

    @Test
    void showsStrangersNothingButItsHealth() {
        for (String path : new String[] {"/actuator/metrics", "/actuator/info", "/actuator/env"}) {
            assertThat(outside.send(HttpRequest.newBuilder(outside.bot(path)).GET())
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }
}
