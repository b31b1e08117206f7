package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a committee does with its relays: announce, end, open again. */
@Service
public class RunningRelays {
    private final Relays relays;
    private final Clock clock;

    RunningRelays(Relays relays, Clock clock) {
        this.relays = relays;
        this.clock = clock;
    }

    /**
     * @param requestKey the same for a repeated request, which then gets the first one's relay; null for none
     */
    @Transactional
    public Relay create(long committeeId, RelayPlan plan, RelayState state, String requestKey, Long staffId) {
        String key = requestKey == null ? UUID.randomUUID().toString() : requestKey;
        relays.insert(committeeId, plan, state, key, staffId, clock.instant());
        return relays.requestedBy(committeeId, key).orElseThrow();
    }

    /** The relay after the step; nothing if there is no such relay or its state does not allow it. */
    @Transactional
    public Optional<Relay> move(long committeeId, long id, RelayState next) {
        return relays.lock(committeeId, id)
                .filter(relay -> relay.state().canBecome(next))
                .filter(relay -> relays.move(committeeId, id, relay.state(), next) == 1)
                .flatMap(relay -> relays.find(committeeId, id));
    }
}
