package org.lanekeeper.community.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The queues that are asked about, in memory, so that 排到几号了 costs next to nothing however many ask. Each is read once
 * and then kept up by what has changed, at most once a second.
 */
@Component
public class Snapshots {
    /** Entries of all relays together, about a quarter of a kilobyte each. */
    private static final int MOST = 400_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final Relays relays;
    private final PlaceRows rows;
    private final Clock clock;
    private final Cache<Long, KeptSnapshot> kept = Caffeine.newBuilder()
            .maximumWeight(MOST)
            // the largest one stays too, or each question would read it anew
            .weigher((Long id, KeptSnapshot one) -> Math.min(one.size() + 1, MOST / 2))
            .expireAfterAccess(UNUSED)
            .build();

    Snapshots(Relays relays, PlaceRows rows, Clock clock) {
        this.relays = relays;
        this.rows = rows;
        this.clock = clock;
    }

    /** At most a second old, drafts included; nothing if the committee has no such relay. */
    public Optional<RelaySnapshot> recent(long committeeId, long relayId) {
        KeptSnapshot present = kept.getIfPresent(relayId);
        if (present != null && present.isOf(committeeId)) {
            return Optional.of(present.recent(this::weigh));
        }
        return relays.find(committeeId, relayId).map(this::of);
    }

    /** At least as new as the relay given. */
    public RelaySnapshot of(Relay relay) {
        return kept.get(relay.id(), id -> new KeptSnapshot(relay, rows, clock)).atLeast(relay.lastSeq(), this::weigh);
    }

    /** As of now. */
    RelaySnapshot fresh(Relay relay) {
        return kept.get(relay.id(), id -> new KeptSnapshot(relay, rows, clock)).fresh(this::weigh);
    }

    /** Something of the relay has been changed here: the next question looks again. */
    void changed(long relayId) {
        KeptSnapshot present = kept.getIfPresent(relayId);
        if (present != null) {
            present.lookAgain();
        }
    }

    private void weigh(KeptSnapshot grown) {
        kept.put(grown.relayId(), grown);
    }
}
