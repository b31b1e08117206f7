package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.ledger.LedgerKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to an entry after it has its number: taken back by the household, approved or struck out by the committee. */
@Service
public class ModeratingEntries {
    private final Relays relays;
    private final Entries entries;
    private final Households households;
    private final RelayLedger ledger;
    private final Clock clock;

    ModeratingEntries(Relays relays, Entries entries, Households households, RelayLedger ledger, Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.households = households;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** False if the entry was called or ended meanwhile; then nothing changes. */
    @Transactional
    public boolean withdraw(long committeeId, long relayId, int number) {
        return end(committeeId, relayId, number, EntryStatus.WITHDRAWN, LedgerKind.WITHDRAWN, Cause.household());
    }

    /** False if the entry was called or ended meanwhile; then nothing changes. */
    @Transactional
    public boolean strikeOut(long committeeId, long relayId, int number, Cause cause) {
        return end(committeeId, relayId, number, EntryStatus.VOID, LedgerKind.VOIDED, cause);
    }

    private boolean end(long committeeId, long relayId, int number, EntryStatus next, LedgerKind kind, Cause cause) {
        // a batch being drawn at this moment decides first
        Relay relay = relays.lock(committeeId, relayId).orElse(null);
        Optional<Entry> ended = relay == null
                ? Optional.empty()
                : entries.find(committeeId, relayId, number)
                        .filter(entry -> entry.status().counts() && entry.batch() == null);
        if (ended.isEmpty()) {
            return false;
        }
        long seq = ledger.append(relay, List.of(ledger.record(relay, kind, cause, ended.get())));
        entries.end(committeeId, relayId, number, next, cause.staffId(), seq, clock.instant());
        ledger.recountBeside(number, relay, seq, List.of(ended.get().cell()));
        return true;
    }

    /** The entry counts from now on, in its place, and its household belongs to the roster. False if it was not in review. */
    @Transactional
    public boolean approve(long committeeId, long relayId, int number, Cause cause) {
        return !approve(committeeId, relayId, List.of(number), cause).isEmpty();
    }

    /** The same for several at once; what was not in review is left alone. */
    @Transactional
    public List<Entry> approve(long committeeId, long relayId, List<Integer> numbers, Cause cause) {
        Relay relay = relays.lock(committeeId, relayId).orElse(null);
        if (relay == null) {
            return List.of();
        }
        List<Entry> reviewed = numbers.stream()
                .distinct()
                .flatMap(number -> entries.find(committeeId, relayId, number).stream())
                .filter(entry -> entry.status() == EntryStatus.REVIEW)
                .toList();
        if (!reviewed.isEmpty()) {
            long seq = ledger.append(
                    relay,
                    reviewed.stream()
                            .map(entry -> ledger.record(relay, LedgerKind.APPROVED, cause, entry))
                            .toList());
            reviewed.forEach(entry -> {
                entries.approve(committeeId, relayId, entry.number(), seq);
                households.register(committeeId, entry.householdId(), clock.instant());
            });
        }
        return reviewed;
    }
}
