package org.lanekeeper.bot.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.SettableClock;
import org.lanekeeper.bot.WithBotServer;
import org.lanekeeper.bot.cache.SharedCache;
import org.springframework.beans.factory.annotation.Autowired;

/** Never more than the limit in any minute, on one node or on two that share Redis. */
@WithBotServer
class RobotPaceTest {
    @Autowired
    SharedCache cache;

    private final SettableClock clock = new SettableClock(Instant.parse("2020-02-04T00:00:00Z"));
    private static final RobotPace.Limit LIMIT = RobotPace.Limit.aMinute(20);
    private final String robot = "robot-" + System.nanoTime();

    @BeforeEach
    void awaitRedis() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cache.ask(redis -> redis.hasKey(robot)).isPresent());
    }

    @Test
    void twoNodesTogetherKeepToTheLimitOfAnyMinute() {
        List<RobotPace> nodes = List.of(new RobotPace(cache, clock), new RobotPace(cache, clock));
        List<Instant> sent = new ArrayList<>();
        for (int step = 0; step < 600; step++) {
            if (nodes.get(step % 2).take(robot, LIMIT).isZero()) {
                sent.add(clock.instant());
            }
            clock.tick(Duration.ofMillis(500));
        }
        assertThat(sent.size()).isBetween(80, 100);
        for (int i = 20; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 20), sent.get(i))).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    void keepsTwoLimitsAtOnce() {
        RobotPace pace = new RobotPace(cache, clock);
        int sent = 0;
        for (int step = 0; step < 100; step++) {
            int before = sent;
            for (int i = 0; i < 10; i++) {
                boolean taken =
                        pace.take(robot, RobotPace.Limit.aSecond(5), LIMIT).isZero();
                sent += taken ? 1 : 0;
            }
            assertThat(sent - before).isLessThanOrEqualTo(5);
            clock.tick(Duration.ofMillis(500));
        }
        assertThat(sent).isBetween(10, 20);
    }

    @Test
    void saysHowLongToWait() {
        RobotPace pace = new RobotPace(cache, clock);
        for (int i = 0; i < 20; i++) {
            assertThat(pace.take(robot, LIMIT)).isZero();
        }
        Duration wait = pace.take(robot, LIMIT);
        assertThat(wait).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(62));
        clock.tick(wait);
        assertThat(pace.take(robot, LIMIT)).isZero();
    }
}
