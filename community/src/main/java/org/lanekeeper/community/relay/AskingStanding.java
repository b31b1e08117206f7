package org.lanekeeper.community.relay;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Answers 排到几号了. */
@Service
public class AskingStanding {
    private final Entries entries;

    AskingStanding(Entries entries) {
        this.entries = entries;
    }

    /** Where the household stands; nothing if it holds no place. */
    public Optional<Standing> of(Relay relay, long householdId) {
        return entries.ofHousehold(relay.committeeId(), relay.id(), householdId).map(entry -> of(relay, entry));
    }

    public Standing of(Relay relay, Entry entry) {
        int ahead = entry.batch() != null ? 0 : entries.waitingAhead(relay.committeeId(), relay.id(), entry.number());
        return new Standing(
                relay,
                entry,
                ahead,
                entries.tally(relay.committeeId(), relay.id()).reached());
    }
}
