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
import org.lanekeeper.bot.settings.WecomSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/** Keeps each robot below its limit in any minute: across nodes by Redis, on this node alone without it. */
@Component
class RobotPace {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** The platform counts by its own clock, and messages take their time. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final RedisScript<Long> TAKE =
            RedisScript.of(new ClassPathResource("robot-pace.lua", RobotPace.class), Long.class);

    private final SharedCache cache;
    private final int perMinute;
    private final Clock clock;
    private final Map<String, Deque<Long>> here = new ConcurrentHashMap<>();

    RobotPace(SharedCache cache, WecomSettings settings, Clock clock) {
        this.cache = cache;
        this.perMinute = settings.perMinute();
        this.clock = clock;
    }

    /** Takes the right to send one message now; else says how long to wait. Zero means taken. */
    Duration take(String robot) {
        long now = clock.instant().toEpochMilli();
        Duration local = takeHere(robot, now);
        if (!local.isZero()) {
            return local;
        }
        Optional<Long> shared = cache.ask(redis -> redis.execute(
                TAKE,
                List.of("lanekeeper:robot-pace:" + robot),
                Long.toString(now),
                Long.toString(WINDOW.plus(MARGIN).toMillis()),
                Integer.toString(perMinute)));
        return Duration.ofMillis(shared.orElse(0L));
    }

    private Duration takeHere(String robot, long now) {
        Deque<Long> times = here.computeIfAbsent(robot, name -> new ArrayDeque<>());
        synchronized (times) {
            long window = WINDOW.plus(MARGIN).toMillis();
            while (!times.isEmpty() && now - times.peekFirst() >= window) {
                times.removeFirst();
            }
            if (times.size() >= perMinute) {
                return Duration.ofMillis(window - (now - times.peekFirst()));
            }
            times.addLast(now);
            return Duration.ZERO;
        }
    }
}
