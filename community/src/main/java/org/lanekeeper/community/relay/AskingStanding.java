package org.lanekeeper.community.relay;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers 排到几号了. */
@Service
public class AskingStanding {
    private final Entries entries;
    private final Snapshots snapshots;

    AskingStanding(Entries entries, Snapshots snapshots) {
        this.entries = entries;
        this.snapshots = snapshots;
    }

    /** Where the household stands; nothing if it holds no place. */
    public Optional<Standing> of(Relay relay, long householdId) {
        return entries.ofHousehold(relay.committeeId(), relay.id(), householdId).map(entry -> of(relay, entry));
    }

    /** As the queue stands now, or as it stood when the relay was read if that was less than a second ago. */
    public Standing of(Relay relay, Entry entry) {
        RelaySnapshot seen = snapshots.of(relay);
        return of(seen.knows(entry.number()) ? seen : snapshots.fresh(relay), entry);
    }

    /**
     * @param entry one that the snapshot knows
     */
    public Standing of(RelaySnapshot seen, Entry entry) {
        boolean hasPlace = entry.status().counts()
                && entry.batch() == null
                && !seen.relay().awaitsDraw();
        return new Standing(seen.relay(), entry, hasPlace ? seen.ahead(entry.number()) : 0, seen.calling());
    }
}
