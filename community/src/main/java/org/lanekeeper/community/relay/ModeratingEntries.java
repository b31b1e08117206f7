package org.lanekeeper.community.relay;

import java.time.Clock;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an entry after it has its number: taken back by the household, approved or struck out by the committee. */
@Service
public class ModeratingEntries {
    private final Relays relays;
    private final Entries entries;
    private final Households households;
    private final Clock clock;

    ModeratingEntries(Relays relays, Entries entries, Households households, Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.households = households;
        this.clock = clock;
    }

    /** False if the entry was called or ended meanwhile; then nothing changes. */
    @Transactional
    public boolean withdraw(long committeeId, long relayId, int number) {
        return end(committeeId, relayId, number, EntryStatus.WITHDRAWN);
    }

    /** False if the entry was called or ended meanwhile; then nothing changes. */
    @Transactional
    public boolean strikeOut(long committeeId, long relayId, int number) {
        return end(committeeId, relayId, number, EntryStatus.VOID);
    }

    private boolean end(long committeeId, long relayId, int number, EntryStatus next) {
        // a batch being drawn at this moment decides first
        relays.lock(committeeId, relayId);
        return entries.end(committeeId, relayId, number, next, clock.instant()) == 1;
    }

    /** The entry counts from now on, in its place, and its household belongs to the roster. False if it was not in review. */
    @Transactional
    public boolean approve(long committeeId, long relayId, int number) {
        relays.lock(committeeId, relayId);
        boolean approved = entries.approve(committeeId, relayId, number) == 1;
        if (approved) {
            entries.find(committeeId, relayId, number)
                    .ifPresent(entry -> households.register(committeeId, entry.householdId(), clock.instant()));
        }
        return approved;
    }
}
