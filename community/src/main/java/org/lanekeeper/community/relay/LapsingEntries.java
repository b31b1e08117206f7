package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the places of called entries on to those who wait: each goes on record, and their shares are counted anew. */
@Service
public class LapsingEntries {
    private static final int AT_ONCE = 500;

    private final Entries entries;
    private final RelayLedger ledger;
    private final Clock clock;

    LapsingEntries(Entries entries, RelayLedger ledger, Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Part of the caller's transaction.
     *
     * @param relay as locked
     * @param lapsing called and counting, at least one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(Relay relay, List<Entry> lapsing, Cause cause) {
        List<LedgerRecord> records = lapsing.stream()
                .map(entry ->
                        ledger.record(relay, LedgerKind.LAPSED, cause, entry).batch(entry.batch()))
                .toList();
        long last = ledger.append(relay, records);
        long seq = last - records.size();
        List<Map<Integer, Long>> parts = new ArrayList<>();
        for (int i = 0; i < lapsing.size(); i++) {
            if (i % AT_ONCE == 0) {
                parts.add(new LinkedHashMap<>());
            }
            seq++;
            parts.get(parts.size() - 1).put(lapsing.get(i).number(), seq);
        }
        int ended = 0;
        for (Map<Integer, Long> part : parts) {
            ended += entries.lapse(relay.committeeId(), relay.id(), part, cause.staffId(), clock.instant());
        }
        if (ended != lapsing.size()) {
            throw new IllegalStateException("entries of a locked relay changed while they lapsed");
        }
        ledger.recount(
                relay, last, lapsing.stream().map(Entry::cell).collect(Collectors.toSet()), TellingMoved.Shift.ENTRY);
    }
}
