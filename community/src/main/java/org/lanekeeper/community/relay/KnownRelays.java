package org.lanekeeper.community.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Relays as they were at most a second ago, changes by hand aside, for looks that decide nothing: whoever signs up is
 * judged by the relay under lock. Only relays that take entries are remembered, so one that has just been published or
 * opened again is seen.
 */
@Component
public class KnownRelays {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    /** Where many relays are written in each turn, remembering them costs more than a look. */
    private static final long FRESH_MILLIS = GOOD_FOR.toMillis() / 2;

    private static final int MOST = 10_000;

    private final Relays relays;
    private final Cache<Long, Relay> known = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(MOST)
            // tidying up takes less time than waking another thread to do it
            .executor(Runnable::run)
            .build();
    private final Policy.FixedExpiration<Long, Relay> ages =
            known.policy().expireAfterWrite().orElseThrow();

    KnownRelays(Relays relays) {
        this.relays = relays;
    }

    /** As it just stood under lock: while many sign up, nobody has to ask. */
    void seen(Relay relay) {
        if (relay.state() != RelayState.PUBLISHED) {
            known.invalidate(relay.id());
        } else if (ages.ageOf(relay.id(), TimeUnit.MILLISECONDS).orElse(Long.MAX_VALUE) >= FRESH_MILLIS) {
            known.put(relay.id(), relay);
        }
    }

    /** False if it had none a moment ago. */
    boolean mayHaveQuota(long id) {
        Relay relay = known.policy().getIfPresentQuietly(id);
        return relay == null || relay.quota() != null;
    }

    public Optional<Relay> find(long committeeId, long id) {
        // when it has grown old one asks and the others wait: in a rush they are many
        Relay found = known.get(id, key -> relays.find(committeeId, key).orElse(null));
        if (found != null && found.state() != RelayState.PUBLISHED) {
            known.invalidate(id);
        }
        return Optional.ofNullable(found).filter(relay -> relay.committeeId() == committeeId);
    }
}
