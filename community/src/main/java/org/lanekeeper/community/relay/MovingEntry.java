package org.lanekeeper.community.relay;

import java.util.Optional;
import java.util.stream.Stream;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an entry, with its number and its place, to another household: a room was written wrongly, or people moved. */
@Service
public class MovingEntry {
    private final LockedEntry locked;
    private final Entries entries;
    private final EntryCells cells;
    private final RelayLedger ledger;

    MovingEntry(LockedEntry locked, Entries entries, EntryCells cells, RelayLedger ledger) {
        this.locked = locked;
        this.entries = entries;
        this.cells = cells;
        this.ledger = ledger;
    }

    /** Who lives there, where it is not who signed up. */
    public record Occupant(String name, String phone) {}

    /**
     * The room was wrong: the entry was another household's from the beginning.
     *
     * @param verified whether somebody looked into it where the register does not bear it out
     */
    @Transactional
    public EntryChange correct(
            long committeeId, long relayId, int number, Household household, boolean verified, Cause cause) {
        return locked.change(committeeId, relayId, number, (relay, entry) -> {
            if (!LockedEntry.waits(entry)) {
                return new EntryChange.WrongState(entry);
            }
            return move(relay, entry, household, null, verified, LedgerKind.CORRECTED, cause);
        });
    }

    /**
     * People moved: the place goes with them, or to whoever lives there now.
     *
     * @param occupant null if the same person keeps the place
     * @param verified as in {@link #correct}
     */
    @Transactional
    public EntryChange transfer(
            long committeeId,
            long relayId,
            int number,
            Household household,
            Occupant occupant,
            boolean verified,
            Cause cause) {
        return locked.change(committeeId, relayId, number, (relay, entry) -> {
            if (!entry.isWaiting()) {
                return new EntryChange.WrongState(entry);
            }
            return move(relay, entry, household, occupant, verified, LedgerKind.TRANSFERRED, cause);
        });
    }

    private EntryChange move(
            Relay relay,
            Entry entry,
            Household household,
            Occupant occupant,
            boolean verified,
            LedgerKind kind,
            Cause cause) {
        Optional<EntryChange> against = against(relay, entry, household, occupant, verified);
        if (against.isPresent()) {
            return against.get();
        }
        String cell = cells.of(relay, entry, household);
        LedgerRecord record = ledger.record(relay, kind, cause)
                .number(entry.number())
                .household(ledger.pseudonym(relay, household.id()));
        if (!cell.equals(entry.cell())) {
            record = record.from(entry.cell()).to(cell);
        }
        long seq = locked.append(relay, record);
        entries.move(entry.committeeId(), entry.relayId(), entry.number(), household.id(), cell, seq);
        if (occupant != null) {
            entries.handOver(entry.committeeId(), entry.relayId(), entry.number(), occupant.name(), occupant.phone());
        }
        cells.admit(household);
        return locked.done(
                relay, entry, seq, Stream.of(entry.cell(), cell).distinct().toList());
    }

    private Optional<EntryChange> against(
            Relay relay, Entry entry, Household household, Occupant occupant, boolean verified) {
        if (household.id() == entry.householdId()) {
            return Optional.of(new EntryChange.SameHousehold());
        }
        Optional<Entry> held = entries.ofHousehold(entry.committeeId(), entry.relayId(), household.id());
        if (held.isPresent()) {
            return Optional.of(new EntryChange.PlaceHeld(held.get().number()));
        }
        if (!relay.rule().admits(household)) {
            return Optional.of(new EntryChange.NotEligible());
        }
        String name = occupant == null ? entry.name() : occupant.name();
        String phone = occupant == null ? entry.phone() : occupant.phone();
        ReviewReason reason = verified ? null : ReviewReason.of(household, name, phone);
        return Optional.ofNullable(reason).map(EntryChange.Unverified::new);
    }
}
