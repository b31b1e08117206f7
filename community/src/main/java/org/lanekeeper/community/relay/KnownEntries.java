package org.lanekeeper.community.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Entries that are asked for again and again, kept as long as the snapshot of their relay knows of no change. */
@Component
public class KnownEntries {
    private static final int MOST = 20_000;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Entries entries;
    private final Cache<Line, Kept> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GOOD_FOR).build();

    KnownEntries(Entries entries) {
        this.entries = entries;
    }

    private record Line(long relayId, int number) {}

    /**
     * @param seq newest change known when it was read
     */
    private record Kept(Entry entry, long seq) {}

    /**
     * @param number one that the snapshot knows
     */
    public Optional<Entry> find(RelaySnapshot seen, int number) {
        Relay relay = seen.relay();
        Line line = new Line(relay.id(), number);
        long seq = seen.seq(number);
        Kept kept = known.getIfPresent(line);
        if (kept != null && kept.seq() >= seq) {
            return Optional.of(kept.entry());
        }
        Optional<Entry> read = entries.find(relay.committeeId(), relay.id(), number);
        read.ifPresent(entry -> known.put(line, new Kept(entry, seq)));
        return read;
    }
}
