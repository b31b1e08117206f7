package org.lanekeeper.bot.recent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.bot.cache.SharedCache;
import org.lanekeeper.community.inbox.SaidBefore;
import org.lanekeeper.community.inbox.Speaker;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.sealing.BrokenSealException;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.RedisOperations;
import org.springframework.data.redis.core.SessionCallback;
import org.springframework.stereotype.Component;

/**
 * The last lines of each person's chat: sealed, in Redis, gone after a day. Noted beside the answering; in a rush, or
 * without Redis, some are missing, and a talk with staff then begins with less before it.
 */
@Component
public class RecentLines implements DisposableBean {
    private static final int MOST = 20;
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int WAITING = 2000;
    private static final int LONGEST = 1000;

    private final SharedCache cache;
    private final Sealing sealing;
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> new Thread(task, "recent-lines"),
            new ThreadPoolExecutor.DiscardPolicy());

    RecentLines(SharedCache cache, Sealing sealing) {
        this.cache = cache;
        this.sealing = sealing;
    }

    /** Something was said and answered. */
    public void note(Resident resident, String said, String answered, Instant at) {
        beside.execute(() -> {
            String[] lines = {write(resident, Speaker.PERSON, said, at), write(resident, Speaker.BOT, answered, at)};
            cache.ask(redis -> redis.executePipelined(new Appending(key(resident), lines)));
        });
    }

    private record Appending(String key, String[] lines) implements SessionCallback<Object> {
        @Override
        @SuppressWarnings("unchecked")
        public <K, V> Object execute(RedisOperations<K, V> operations) throws DataAccessException {
            RedisOperations<String, String> redis = (RedisOperations<String, String>) operations;
            redis.opsForList().rightPushAll(key, lines);
            redis.opsForList().trim(key, -MOST, -1);
            redis.expire(key, KEPT);
            return null;
        }
    }

    /** What was said, oldest first, and forgets it. */
    public List<SaidBefore> take(Resident resident) {
        List<String> lines = cache.ask(redis -> {
                    List<String> all = redis.opsForList().range(key(resident), 0, -1);
                    redis.delete(key(resident));
                    return all;
                })
                .orElse(List.of());
        List<SaidBefore> said = new ArrayList<>();
        for (String line : lines) {
            try {
                said.add(read(sealing.text(Base64.getDecoder().decode(line), place(resident))));
            } catch (BrokenSealException changed) {
                // from before a change of keys, or of another committee of the same person
            }
        }
        return said;
    }

    /** The person has left. */
    public void forget(Resident resident) {
        cache.ask(redis -> redis.delete(key(resident)));
    }

    private static String key(Resident resident) {
        return "lanekeeper:recent:" + resident.id();
    }

    private static SealedPlace place(Resident resident) {
        return new SealedPlace("recent", resident.id(), resident.committeeId());
    }

    private String write(Resident resident, Speaker speaker, String text, Instant at) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST));
        String line = speaker.name() + '\n' + at.toEpochMilli() + '\n' + cut;
        return Base64.getEncoder().encodeToString(sealing.seal(line, place(resident)));
    }

    private static SaidBefore read(String line) {
        String[] parts = line.split("\n", 3);
        return new SaidBefore(Speaker.valueOf(parts[0]), parts[2], Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }

    @Override
    public void destroy() {
        beside.shutdownNow();
    }
}
