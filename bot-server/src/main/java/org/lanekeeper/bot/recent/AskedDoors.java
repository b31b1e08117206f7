package org.lanekeeper.bot.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.lanekeeper.bot.cache.SharedCache;
import org.lanekeeper.bot.settings.ChatSettings;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Component;

/**
 * Counts how often a person asks about doors that are not the own, so that nobody goes through a whole building. Counted
 * in Redis for all nodes; without it each node counts for itself.
 */
@Component
public class AskedDoors {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_PEOPLE = 100_000;

    private final SharedCache cache;
    private final ChatSettings settings;
    private final Cache<Long, Integer> here =
            Caffeine.newBuilder().maximumSize(MOST_PEOPLE).expireAfterWrite(DAY).build();

    AskedDoors(SharedCache cache, ChatSettings settings) {
        this.cache = cache;
        this.settings = settings;
    }

    /** Counts one more; false if it is one too many for a day. */
    public boolean allow(Resident resident) {
        int asked = here.asMap().merge(resident.id(), 1, Integer::sum);
        return Math.max(asked, everywhere(resident)) <= settings.otherDoorsPerDay();
    }

    private long everywhere(Resident resident) {
        String key = "lanekeeper:asked-doors:" + resident.id();
        return cache.ask(redis -> {
                    Long asked = redis.opsForValue().increment(key);
                    if (asked != null && asked == 1) {
                        redis.expire(key, DAY);
                    }
                    return asked;
                })
                .orElse(0L);
    }
}
