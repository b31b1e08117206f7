package org.lanekeeper.community.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Relays as they were at most a second ago, for looks that decide nothing: whoever signs up is judged by the relay under
 * lock. Only relays that take entries are remembered, so one that has just been published or opened again is seen.
 */
@Component
public class KnownRelays {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Relays relays;
    private final Cache<Long, Relay> known =
            Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).maximumSize(MOST).build();

    KnownRelays(Relays relays) {
        this.relays = relays;
    }

    /** As it just stood under lock: while sign-ups come, nobody has to ask. */
    void seen(Relay relay) {
        if (relay.state() == RelayState.PUBLISHED) {
            known.put(relay.id(), relay);
        } else {
            known.invalidate(relay.id());
        }
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
