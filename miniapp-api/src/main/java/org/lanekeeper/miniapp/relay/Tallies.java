package org.lanekeeper.miniapp.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayTally;
import org.springframework.stereotype.Component;

/** The sums of a relay, counted at most once a second however many people look at them. */
@Component
public class Tallies {
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final int RELAYS = 1000;

    private final Entries entries;
    private final Cache<Long, RelayTally> counted =
            Caffeine.newBuilder().expireAfterWrite(GOOD_FOR).maximumSize(RELAYS).build();

    Tallies(Entries entries) {
        this.entries = entries;
    }

    public RelayTally of(Relay relay) {
        return counted.get(relay.id(), id -> entries.tally(relay.committeeId(), id));
    }
}
