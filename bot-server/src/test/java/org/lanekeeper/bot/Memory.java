package org.lanekeeper.bot;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** What the server remembers outside the database. */
@TestComponent
public class Memory {
    private final StringRedisTemplate redis;
    private final ApplicationContext context;

    Memory(StringRedisTemplate redis, ApplicationContext context) {
        this.redis = redis;
        this.context = context;
    }

    /** Answers given before, here and in Redis, as after a restart of both. */
    public void lose() {
        redis.execute((org.springframework.data.redis.core.RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
        Object remembered = context.getBean("rememberedAnswers");
        ((Map<?, ?>) ReflectionTestUtils.getField(remembered, "here")).clear();
    }
}
