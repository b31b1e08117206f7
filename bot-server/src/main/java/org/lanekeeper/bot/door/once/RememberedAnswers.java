package org.lanekeeper.bot.door.once;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.bot.cache.SharedCache;
import org.lanekeeper.bot.settings.WechatSettings;
import org.springframework.stereotype.Component;

/** Answers given before: on this node the newest ones, in Redis those of all nodes. */
@Component
class RememberedAnswers {
    private static final int KEPT_HERE = 20_000;
    private static final String PREFIX = "lanekeeper:answer:";
    private static final String WORKING = "w";
    private static final String ANSWER = "a";
    /** A node that died with a message in hand is waited for no longer than this. */
    private static final Duration LONGEST_WORK = Duration.ofSeconds(30);

    private final SharedCache cache;
    private final Duration remember;
    private final Map<String, String> here = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > KEPT_HERE;
        }
    };

    RememberedAnswers(SharedCache cache, WechatSettings settings) {
        this.cache = cache;
        this.remember = settings.remember();
    }

    /** What is known of a message. */
    sealed interface Known {
        /** It was answered. */
        record Answered(String answer) implements Known {}

        /** Another node is at work on it. */
        record Elsewhere() implements Known {}

        /** Nobody has seen it, or nobody can say: it is ours now. */
        record Ours() implements Known {}
    }

    Optional<String> here(String key) {
        synchronized (here) {
            return Optional.ofNullable(here.get(key));
        }
    }

    /** Claims the message for this node unless it is answered or claimed. */
    Known claim(String key) {
        Optional<Boolean> claimed =
                cache.ask(redis -> redis.opsForValue().setIfAbsent(PREFIX + key, WORKING, LONGEST_WORK));
        if (claimed.isEmpty() || claimed.get()) {
            return new Known.Ours();
        }
        return look(key);
    }

    Known look(String key) {
        Optional<String> value = cache.ask(redis -> redis.opsForValue().get(PREFIX + key));
        if (value.isEmpty()) {
            return new Known.Ours();
        }
        return value.get().startsWith(ANSWER)
                ? new Known.Answered(value.get().substring(ANSWER.length()))
                : new Known.Elsewhere();
    }

    void remember(String key, String answer) {
        synchronized (here) {
            here.put(key, answer);
        }
        cache.ask(redis -> {
            redis.opsForValue().set(PREFIX + key, ANSWER + answer, remember);
            return true;
        });
    }

    /** The answer was only for the moment: a repeated delivery is worked on anew. */
    void release(String key) {
        cache.ask(redis -> redis.delete(PREFIX + key));
    }
}
