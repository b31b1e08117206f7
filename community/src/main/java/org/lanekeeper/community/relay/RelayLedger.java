package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.AppendingLedger;
import org.lanekeeper.community.ledger.LedgerEnd;
import org.lanekeeper.community.ledger.LedgerKey;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whatever changes a relay, other than a join: it goes on record, and the quota is counted anew. Everything here is part
 * of the caller's transaction, who has locked the relay and hands it over as locked.
 */
@Service
public class RelayLedger {
    private final AppendingLedger ledger;
    private final LedgerKey key;
    private final JdbcTemplate jdbc;
    private final Snapshots snapshots;
    private final ReservedOverflow overflow;
    private final TellingMoved telling;
    private final Clock clock;

    RelayLedger(
            AppendingLedger ledger,
            LedgerKey key,
            JdbcTemplate jdbc,
            Snapshots snapshots,
            ReservedOverflow overflow,
            TellingMoved telling,
            Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.overflow = overflow;
        this.telling = telling;
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** A record that says who did it and on what ground; the caller adds what. */
    public LedgerRecord record(Relay relay, LedgerKind kind, Cause cause) {
        LedgerRecord record = LedgerRecord.of(kind, clock.instant()).ground(cause.ground());
        if (cause.staff() != null) {
            record = record.by(key.staff(cause.staff().role(), cause.staff().id()));
        }
        return cause.note().isEmpty() ? record : record.note(key.note(relay.id(), cause.note()));
    }

    /** As {@link #record}, about one entry. */
    public LedgerRecord record(Relay relay, LedgerKind kind, Cause cause, Entry entry) {
        return record(relay, kind, cause).number(entry.number()).household(pseudonym(relay, entry.householdId()));
    }

    /** What a household is called in the ledger of this relay, see {@link Household}. */
    public String pseudonym(Relay relay, long householdId) {
        return key.household(relay.id(), householdId);
    }

    /** Appends to the ledger and gives the last record's sequence, the relay's new version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(Relay relay, List<LedgerRecord> records) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                snapshots.changed(relay.id());
            }
        });
        LedgerEnd end = new LedgerEnd(relay.id(), relay.committeeId(), relay.lastSeq(), relay.ledgerHead());
        return ledger.appendAndMoveEnd(end, records).lastSeq();
    }

    /**
     * Finds anew who is within the quota of these cells; whom that moves is told.
     *
     * @param seq of the record that made it necessary
     * @param shift what the households are told it comes from
     * @return as {@link #count}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Boolean> recount(Relay relay, long seq, Collection<String> cells, TellingMoved.Shift shift) {
        Map<Integer, Boolean> changed = count(relay, seq, cells);
        telling.tell(relay, shift, changed);
        return changed;
    }

    /**
     * The same for an entry that was changed; its own household is not told.
     *
     * @param number of the entry
     * @return as {@link #count}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Boolean> recountBeside(int number, Relay relay, long seq, Collection<String> cells) {
        Map<Integer, Boolean> changed = count(relay, seq, cells);
        Map<Integer, Boolean> others = new TreeMap<>(changed);
        others.remove(number);
        telling.tell(relay, TellingMoved.Shift.ENTRY, others);
        return changed;
    }

    /**
     * Finds anew who is within the quota of these cells, and leaves the telling to the caller.
     *
     * @param seq of the record that made it necessary
     * @return the entries that came within or fell beyond it, by number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Integer, Boolean> count(Relay relay, long seq, Collection<String> cells) {
        Map<Integer, Boolean> changed = countOnce(relay, seq, cells);
        if (!relay.awaitsDraw() && cells.contains(OrderRule.WALK_IN)) {
            ReservedOverflow.Moved moved = overflow.move(relay);
            // whoever changed twice is where they were
            countOnce(relay, moved.seq(), moved.shares())
                    .forEach((number, secured) -> changed.merge(number, secured, (first, second) -> null));
        }
        return changed;
    }

    private Map<Integer, Boolean> countOnce(Relay relay, long seq, Collection<String> cells) {
        return jdbc.execute((ConnectionCallback<Map<Integer, Boolean>>)
                connection -> new Recount(connection, relay, seq).cells(cells));
    }
}
