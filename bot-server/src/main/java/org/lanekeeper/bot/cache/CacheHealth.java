package org.lanekeeper.bot.cache;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.stereotype.Component;

/** Says that Redis is away without calling the server down: it works on, only slower. */
@Component("cacheHealthIndicator")
class CacheHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED");

    private final SharedCache cache;

    CacheHealth(SharedCache cache) {
        this.cache = cache;
    }

    @Override
    public Health health() {
        RedisCallback<String> ping = RedisConnection::ping;
        boolean there = cache.ask(redis -> redis.execute(ping)).isPresent();
        return there ? Health.up().build() : Health.status(DEGRADED).build();
    }
}
