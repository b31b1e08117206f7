package org.lanekeeper.bot.cache;

import io.lettuce.core.RedisException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Redis behind a fuse: after a fault nobody asks it for a while, so that its absence costs one wait and not one a call. */
@Component
public class SharedCache {
    private static final Logger log = LoggerFactory.getLogger(SharedCache.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final AtomicReference<Instant> awayUntil = new AtomicReference<>(Instant.MIN);

    SharedCache(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** What Redis says; nothing if it says null or is away. */
    public <T> Optional<T> ask(Function<StringRedisTemplate, T> question) {
        Instant until = awayUntil.get();
        Instant now = clock.instant();
        if (!until.equals(Instant.MIN)) {
            // one caller looks whether it is back, the others do not wait for what it finds
            if (now.isBefore(until) || !awayUntil.compareAndSet(until, now.plus(PAUSE))) {
                return Optional.empty();
            }
        }
        try {
            Optional<T> answer = Optional.ofNullable(question.apply(redis));
            if (!awayUntil.getAndSet(Instant.MIN).equals(Instant.MIN)) {
                log.info("Redis is back");
            }
            return answer;
        } catch (DataAccessException | RedisException | IllegalStateException e) {
            if (awayUntil.getAndSet(now.plus(PAUSE)).equals(Instant.MIN)) {
                log.warn("Redis is away, going on without it: {}", e.getClass().getSimpleName());
            }
            return Optional.empty();
        }
    }
}
