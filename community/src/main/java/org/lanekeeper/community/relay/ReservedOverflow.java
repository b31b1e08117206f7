package org.lanekeeper.community.relay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lanekeeper.community.ledger.AppendingLedger;
import org.lanekeeper.community.ledger.LedgerEnd;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Nobody waits in the reserved share: whom it does not reach any more, since it was made smaller or somebody came back
 * into it, queues with everybody from then on, by the same time. Each move stands in the ledger behind its cause.
 */
@Component
class ReservedOverflow {
    private static final String BEYOND = """
            SELECT e.number, h.compound_id, h.building FROM relay_entry e JOIN household h ON h.id = e.household_id
            WHERE e.relay_id = ? AND e.cell = ? AND e.claim IS NOT NULL AND NOT e.secured ORDER BY e.number""";

    private final RelayQuotas quotas;
    private final AppendingLedger ledger;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ReservedOverflow(RelayQuotas quotas, AppendingLedger ledger, JdbcTemplate jdbc, Clock clock) {
        this.quotas = quotas;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param shares cells that were moved to; they and the reserved one are to be counted anew
     * @param seq of the last line about it
     */
    record Moved(Set<String> shares, long seq) {}

    /**
     * Part of the caller's transaction, after the reserved share was counted.
     *
     * @param relay as locked
     */
    Moved move(Relay relay) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        jdbc.query(
                BEYOND,
                row -> {
                    String building = OrderRule.building(row.getLong("compound_id"), row.getString("building"));
                    String cell = relay.rule().perBuilding() ? building : OrderRule.ALL;
                    numbers.computeIfAbsent(cell, it -> new ArrayList<>()).add(row.getInt("number"));
                },
                relay.id(),
                OrderRule.WALK_IN);
        if (numbers.isEmpty()) {
            return new Moved(Set.of(), 0);
        }
        long seq = ledger.appendAndMoveEnd(end(relay), records(numbers)).lastSeq();
        numbers.forEach((cell, moved) -> {
            // a building that nobody knew when the quota was shared out has none
            quotas.open(relay.committeeId(), relay.id(), cell);
            jdbc.batchUpdate(
                    "UPDATE relay_entry SET cell = ?, changed_seq = ? WHERE relay_id = ? AND number = ?",
                    moved.stream()
                            .map(number -> new Object[] {cell, seq, relay.id(), number})
                            .toList());
        });
        Set<String> shares = new TreeSet<>(numbers.keySet());
        shares.add(OrderRule.WALK_IN);
        return new Moved(shares, seq);
    }

    private List<LedgerRecord> records(Map<String, List<Integer>> numbers) {
        return numbers.entrySet().stream()
                .map(one -> LedgerRecord.of(LedgerKind.MOVED, clock.instant())
                        .numbers(one.getValue())
                        .from(OrderRule.WALK_IN)
                        .to(one.getKey()))
                .toList();
    }

    /** What caused the overflow has moved the end already. */
    private LedgerEnd end(Relay relay) {
        return jdbc.queryForObject(
                "SELECT last_seq, ledger_head FROM relay WHERE id = ?",
                (row, i) -> new LedgerEnd(relay.id(), relay.committeeId(), row.getLong(1), row.getString(2)),
                relay.id());
    }
}
