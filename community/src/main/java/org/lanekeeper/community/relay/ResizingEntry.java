package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.ledger.LedgerKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改成2包: the household keeps number and place and gets another quantity, while the relay is open and nobody has called
 * it. Where the quota counts units only less is possible, since more would be taken from those behind.
 */
@Service
public class ResizingEntry {
    private final LockedEntry locked;
    private final Entries entries;
    private final RelayLedger ledger;

    ResizingEntry(LockedEntry locked, Entries entries, RelayLedger ledger) {
        this.locked = locked;
        this.entries = entries;
        this.ledger = ledger;
    }

    /**
     * @param wanted units, cut down to what the relay gives a household
     * @param at when the wish reached the server
     */
    @Transactional
    public EntryChange resize(long committeeId, long relayId, int number, int wanted, Instant at) {
        return locked.change(committeeId, relayId, number, (relay, entry) -> {
            if (!LockedEntry.waits(entry)) {
                return new EntryChange.WrongState(entry);
            }
            if (relay.phaseAt(at) != RelayPhase.OPEN) {
                return new EntryChange.NotOpen();
            }
            int quantity = Math.max(1, Math.min(wanted, relay.unitCap()));
            if (quantity == entry.quantity()) {
                return new EntryChange.Done(entry, entry);
            }
            boolean counted = relay.quota() != null && relay.measure() == Measure.UNITS;
            return counted && quantity > entry.quantity() ? new EntryChange.NoRoom() : store(relay, entry, quantity);
        });
    }

    private EntryChange store(Relay relay, Entry entry, int quantity) {
        long seq = locked.append(
                relay,
                ledger.record(relay, LedgerKind.RESIZED, Cause.household(), entry)
                        .quantity(quantity));
        entries.resize(entry.committeeId(), entry.relayId(), entry.number(), quantity, seq);
        return locked.done(relay, entry, seq, List.of(entry.cell()));
    }
}
