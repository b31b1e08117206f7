package org.lanekeeper.community.relay;

import org.lanekeeper.community.ledger.LedgerKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A household signs up by its own name and finds its place taken under another one, by somebody whom no identity tells:
 * the place is the household's from then on, number and order unchanged. It needs nobody to look into it any more.
 */
@Service
class ConfirmingEntry {
    private final LockedEntry locked;
    private final Entries entries;
    private final RelayLedger ledger;

    ConfirmingEntry(LockedEntry locked, Entries entries, RelayLedger ledger) {
        this.locked = locked;
        this.entries = entries;
        this.ledger = ledger;
    }

    /** What the household is told; as it was if somebody was faster. */
    @Transactional
    public JoinOutcome.AlreadyIn confirm(Join join, JoinOutcome.AlreadyIn in) {
        EntryChange change =
                locked.change(join.household().committeeId(), join.relayId(), in.number(), (relay, entry) -> {
                    if (!isInDoubt(entry)
                            || entry.householdId() != join.household().id()) {
                        return new EntryChange.WrongState(entry);
                    }
                    long seq = locked.append(
                            relay, ledger.record(relay, LedgerKind.APPROVED, Cause.of(null, Ground.CONFIRMED), entry));
                    entries.confirm(join, entry.number(), seq);
                    return new EntryChange.Done(entry, entry);
                });
        return change instanceof EntryChange.Done ? in.settled() : in;
    }

    private static boolean isInDoubt(Entry entry) {
        return entry.status() == EntryStatus.REVIEW
                && entry.reviewReason() != null
                && entry.reviewReason().isAboutName()
                && entry.residentId() == null;
    }
}
