package org.lanekeeper.bot.delivery.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.bot.cache.SharedCache;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Keeps each robot, or account, below its platform's limits: across nodes by Redis, on this node alone without it. */
@Component
public class RobotPace {
    /** The platform counts by its own clock, and messages take their time. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final RedisScript<Long> TAKE =
            RedisScript.of(new ClassPathResource("robot-pace.lua", RobotPace.class), Long.class);

    private final SharedCache cache;
    private final Clock clock;
    private final Map<String, Deque<Long>> here = new ConcurrentHashMap<>();

    RobotPace(SharedCache cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * So many messages within any stretch of time.
     *
     * @param window as the platform counts it
     */
    public record Limit(int most, Duration window) {
        public static Limit aMinute(int most) {
            return new Limit(most, Duration.ofMinutes(1));
        }

        public static Limit aSecond(int most) {
            return new Limit(most, Duration.ofSeconds(1));
        }

        private long millis() {
            return window.plus(MARGIN).toMillis();
        }
    }

    /**
     * Takes the right to send one message now; else says how long to wait. Zero means taken.
     *
     * @param robot unique among the robots of all platforms
     * @param limits all of which have to leave room, the tightest first: what the earlier ones gave is lost if a later one
     *     has none
     */
    public Duration take(String robot, Limit... limits) {
        for (Limit limit : limits) {
            Duration wait = take(robot + "/" + limit.window().toSeconds(), limit);
            if (!wait.isZero()) {
                return wait;
            }
        }
        return Duration.ZERO;
    }

    private Duration take(String key, Limit limit) {
        long now = clock.instant().toEpochMilli();
        Duration local = takeHere(key, now, limit);
        if (!local.isZero()) {
            return local;
        }
        Optional<Long> shared = cache.ask(redis -> redis.execute(
                TAKE,
                List.of("lanekeeper:robot-pace:" + key),
                Long.toString(now),
                Long.toString(limit.millis()),
                Integer.toString(limit.most())));
        return Duration.ofMillis(shared.orElse(0L));
    }

    private Duration takeHere(String key, long now, Limit limit) {
        Deque<Long> times = here.computeIfAbsent(key, name -> new ArrayDeque<>());
        synchronized (times) {
            while (!times.isEmpty() && now - times.peekFirst() >= limit.millis()) {
                times.removeFirst();
            }
            if (times.size() >= limit.most()) {
                return Duration.ofMillis(limit.millis() - (now - times.peekFirst()));
            }
            times.addLast(now);
            return Duration.ZERO;
        }
    }
}
