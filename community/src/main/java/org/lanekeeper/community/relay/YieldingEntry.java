package org.lanekeeper.community.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 家里还有，先让急需的: the household keeps its number and goes behind everybody who has signed up until now. */
@Service
public class YieldingEntry {
    private final LockedEntry locked;
    private final Entries entries;
    private final Relays relays;
    private final RelayLedger ledger;
    private final Clock clock;

    YieldingEntry(LockedEntry locked, Entries entries, Relays relays, RelayLedger ledger, Clock clock) {
        this.locked = locked;
        this.entries = entries;
        this.relays = relays;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By the household itself. */
    @Transactional
    public EntryChange letOthersFirst(long committeeId, long relayId, int number) {
        return letOthersFirst(committeeId, relayId, number, Cause.of(null, Ground.YIELDED));
    }

    @Transactional
    public EntryChange letOthersFirst(long committeeId, long relayId, int number, Cause cause) {
        return locked.change(committeeId, relayId, number, (relay, entry) -> {
            if (!LockedEntry.waits(entry)) {
                return new EntryChange.WrongState(entry);
            }
            if (relay.awaitsDraw()) {
                return new EntryChange.NotDrawnYet();
            }
            if (!entries.hasAnyBehind(committeeId, relayId, number)) {
                return new EntryChange.NobodyBehind();
            }
            return putLast(relay, entry, cause);
        });
    }

    private EntryChange putLast(Relay relay, Entry entry, Cause cause) {
        relays.moveLastEffective(relay.id(), clock.instant());
        Instant effective = relays.lastEffective(relay.id());
        boolean drawn = relay.drawnAt() != null;
        LedgerRecord record = ledger.record(relay, LedgerKind.YIELDED, cause, entry);
        long seq = locked.append(relay, record.effective(effective));
        entries.putLast(
                entry.committeeId(),
                entry.relayId(),
                entry.number(),
                effective,
                drawn ? JoiningPolicy.AFTER_THE_DRAW : null,
                seq);
        return locked.done(relay, entry, seq, List.of(entry.cell()));
    }
}
