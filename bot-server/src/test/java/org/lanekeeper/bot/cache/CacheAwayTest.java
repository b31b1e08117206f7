package org.lanekeeper.bot.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.Outside;
import org.lanekeeper.bot.Street;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.community.relay.Relay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nobody listens where Redis should be. */
@WithBotServer
@TestPropertySource(properties = "spring.data.redis.port=1")
class CacheAwayTest {
    @Autowired
    Outside outside;

    @Autowired
    Street street;

    @Test
    void worksOnAndSaysSo() {
        street.empty();
        long committee = street.committee("幸福居委会", "");
        street.households(committee, 20);
        Relay relay = street.openRelay(committee);
        long begun = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            List<String> answers =
                    outside.sayRepeatedly("away-" + i, "接龙 1-" + Street.room(i) + " 王" + Street.name(i), 3);
            assertThat(answers).containsOnly(answers.get(0));
            assertThat(answers.get(0)).contains("第 " + (i + 1) + " 号");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(street.queue(relay)).hasSize(20);
        for (String path : List.of("/actuator/health", "/actuator/health/readiness")) {
            var health = outside.send(HttpRequest.newBuilder(outside.bot(path)).GET());
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).contains("\"status\":\"UP\"");
        }
        assertThat(outside.send(HttpRequest.newBuilder(outside.bot("/actuator/health"))
                                .GET())
                        .body())
                .contains("DEGRADED");
    }
}
