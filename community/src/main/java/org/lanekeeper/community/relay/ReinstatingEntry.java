package org.lanekeeper.community.relay;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.ledger.LedgerKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a called entry back its place that was given on, as long as its household and its share of the quota are free. */
@Service
public class ReinstatingEntry {
    private final LockedEntry locked;
    private final Entries entries;
    private final RelayQuotas quotas;
    private final RelayLedger ledger;

    ReinstatingEntry(LockedEntry locked, Entries entries, RelayQuotas quotas, RelayLedger ledger) {
        this.locked = locked;
        this.entries = entries;
        this.quotas = quotas;
        this.ledger = ledger;
    }

    /**
     * Part of the caller's transaction. Whoever came within the quota by the place and was not called falls beyond it
     * again, and is told.
     *
     * @param relay as locked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryChange reinstate(Relay relay, Entry lapsed, Cause cause) {
        if (lapsed.status() != EntryStatus.LAPSED) {
            return new EntryChange.WrongState(lapsed);
        }
        Optional<Entry> held = entries.ofHousehold(lapsed.committeeId(), lapsed.relayId(), lapsed.householdId());
        if (held.isPresent()) {
            return new EntryChange.PlaceHeld(held.get().number());
        }
        if (!hasRoom(relay, lapsed)) {
            return new EntryChange.NoRoom();
        }
        long seq = locked.append(
                relay,
                ledger.record(relay, LedgerKind.REINSTATED, cause, lapsed).batch(lapsed.batch()));
        if (entries.reinstate(lapsed.committeeId(), lapsed.relayId(), lapsed.number(), seq) != 1) {
            throw new IllegalStateException("an entry of a locked relay changed while it was reinstated");
        }
        return locked.done(relay, lapsed, seq, List.of(lapsed.cell()));
    }

    /** Only those who were called have taken it for good: vouchers are out there. */
    private boolean hasRoom(Relay relay, Entry lapsed) {
        List<RelayQuotas.Share> shares = quotas.of(relay.committeeId(), relay.id());
        int quota = shares.stream()
                .filter(share -> share.cell().equals(lapsed.cell()))
                .mapToInt(RelayQuotas.Share::quota)
                .sum();
        int called = quotas.called(relay.committeeId(), relay.id()).stream()
                .filter(one -> one.cell().equals(lapsed.cell()))
                .mapToInt(one -> relay.measure() == Measure.UNITS ? one.units() : one.households())
                .sum();
        return shares.isEmpty() || called + relay.measure().of(lapsed.quantity()) <= quota;
    }
}
