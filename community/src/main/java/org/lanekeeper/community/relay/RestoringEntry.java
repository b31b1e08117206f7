package org.lanekeeper.community.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lanekeeper.community.ledger.LedgerKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a struck-out entry its place back. Takes a second person: nobody undoes quietly what they have done. */
@Service
public class RestoringEntry {
    private final LockedEntry locked;
    private final Entries entries;
    private final RelayLedger ledger;
    private final JdbcTemplate jdbc;

    RestoringEntry(LockedEntry locked, Entries entries, RelayLedger ledger, JdbcTemplate jdbc) {
        this.locked = locked;
        this.entries = entries;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * @param verified whether somebody looked into an entry that was under review when it was struck out
     */
    @Transactional
    public EntryChange restore(long committeeId, long relayId, int number, boolean verified, Cause cause) {
        return locked.change(committeeId, relayId, number, (relay, entry) -> restore(relay, entry, verified, cause));
    }

    private EntryChange restore(Relay relay, Entry entry, boolean verified, Cause cause) {
        if (entry.status() != EntryStatus.VOID) {
            return new EntryChange.WrongState(entry);
        }
        if (entry.endedBy() == null || entry.endedBy().equals(cause.staffId())) {
            return new EntryChange.SamePerson();
        }
        Optional<Entry> held = entries.ofHousehold(entry.committeeId(), entry.relayId(), entry.householdId());
        if (held.isPresent()) {
            return new EntryChange.PlaceHeld(held.get().number());
        }
        if (entry.endedFrom() == EntryStatus.REVIEW && !verified) {
            return new EntryChange.Unverified(entry.reviewReason());
        }
        long seq = locked.append(relay, ledger.record(relay, LedgerKind.RESTORED, cause, entry));
        boolean unlimited = relay.quota() == null && !relay.awaitsDraw();
        entries.restore(entry.committeeId(), entry.relayId(), entry.number(), unlimited, seq);
        if (relay.drawnAt() != null) {
            takeDrawnPlace(relay, entry.number(), seq);
        }
        return locked.done(relay, entry, seq, List.of(entry.cell()));
    }

    /**
     * Who was struck out when the lot was drawn gets the place that the lot would have given: before whoever the lot puts
     * next. Everybody else keeps their rank, or stands one behind it; whoever had a rank of their own has it still.
     */
    private void takeDrawnPlace(Relay relay, int number, long seq) {
        Map<Integer, Integer> ranks = new HashMap<>();
        jdbc.query(
                "SELECT number, draw_rank FROM relay_entry WHERE relay_id = ? AND (number = ? OR draw_rank BETWEEN 1 AND ?)",
                row -> {
                    ranks.put(row.getInt("number"), row.getInt("draw_rank"));
                },
                relay.id(),
                number,
                JoiningPolicy.AFTER_THE_DRAW - 1);
        if (ranks.get(number) != 0) {
            return;
        }
        String head = jdbc.queryForObject("SELECT draw_head FROM relay WHERE id = ?", String.class, relay.id());
        List<Integer> order = Lots.order(relay.drawnSeed(), head, ranks.keySet());
        int at = order.indexOf(number);
        boolean last = at == order.size() - 1;
        int before = at == 0 ? 0 : ranks.get(order.get(at - 1));
        int rank = last ? before + 1 : ranks.get(order.get(at + 1));
        jdbc.update(
                "UPDATE relay_entry SET draw_rank = draw_rank + 1, changed_seq = ?"
                        + " WHERE relay_id = ? AND draw_rank BETWEEN ? AND ?",
                seq,
                relay.id(),
                rank,
                JoiningPolicy.AFTER_THE_DRAW - 1);
        jdbc.update("UPDATE relay_entry SET draw_rank = ? WHERE relay_id = ? AND number = ?", rank, relay.id(), number);
    }
}
