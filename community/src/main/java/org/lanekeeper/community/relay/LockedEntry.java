package org.lanekeeper.community.relay;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an entry under the lock of its relay, so that a batch being drawn at this moment decides first. */
@Component
class LockedEntry {
    private final Relays relays;
    private final Entries entries;
    private final RelayLedger ledger;

    LockedEntry(Relays relays, Entries entries, RelayLedger ledger) {
        this.relays = relays;
        this.entries = entries;
        this.ledger = ledger;
    }

    /** The lock is the transaction's first read: whatever is read later is as it is under the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryChange change(
            long committeeId, long relayId, int number, BiFunction<Relay, Entry, EntryChange> decision) {
        Relay relay = relays.lock(committeeId, relayId).orElse(null);
        Entry entry = relay == null
                ? null
                : entries.find(committeeId, relayId, number).orElse(null);
        return entry == null ? new EntryChange.Unknown() : decision.apply(relay, entry);
    }

    /** Whether the entry waits to be called, be it under review or not. */
    static boolean waits(Entry entry) {
        return entry.status().counts() && entry.batch() == null;
    }

    long append(Relay relay, LedgerRecord record) {
        return ledger.append(relay, List.of(record));
    }

    /** What the entry has become, once its cells were counted anew. */
    EntryChange.Done done(Relay relay, Entry before, long seq, Collection<String> cells) {
        ledger.recountBeside(before.number(), relay, seq, cells);
        Entry after = entries.find(before.committeeId(), before.relayId(), before.number())
                .orElseThrow();
        return new EntryChange.Done(before, after);
    }
}
