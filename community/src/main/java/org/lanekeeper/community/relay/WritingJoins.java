package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.ledger.LedgerBlock;

/**
 * Writes what was decided, and ends the transaction: all in one message, each kind of row with one statement. The entries
 * come first, so that nothing is written where their keys contradict.
 */
final class WritingJoins {
    private final Connection connection;
    private final JoinRecords records;
    private final TellingMoved telling;
    private final Instant now;
    private final ZoneOffset zone;

    WritingJoins(Connection connection, JoinRecords records, TellingMoved telling, Instant now, ZoneOffset zone) {
        this.connection = connection;
        this.telling = telling;
        this.records = records;
        this.now = now;
        this.zone = zone;
    }

    void writeAndCommit(Collection<DecidedJoins> decided) throws SQLException {
        List<EntryRows.Numbered> entries = new ArrayList<>();
        List<DecidedJoins> recorded = new ArrayList<>();
        List<Decision.Refused> kept = new ArrayList<>();
        for (DecidedJoins one : decided) {
            List<Decision.Refused> refused = RefusalRows.fresh(connection, one.refused());
            kept.addAll(refused);
            List<EntryRows.Numbered> numbered =
                    records.accepted(one.chain(), one.policy().newEntries(), now);
            records.refused(one.chain(), refused, now);
            numbered.forEach(one::written);
            entries.addAll(numbered);
            if (!one.chain().isUnchanged()) {
                recorded.add(one);
            }
        }
        Script script = entries(entries, recorded);
        if (!kept.isEmpty()) {
            script.run(RefusalRows.insert(text(), kept, now));
        }
        if (recorded.stream().anyMatch(one -> !one.policy().toRecount().isEmpty())) {
            // finds the new entries in their places
            script.execute(connection);
            script = new Script();
            recount(recorded);
        }
        if (!recorded.isEmpty()) {
            script.run(LedgerRows.insert(text(), blocks(recorded)));
            script.run(CounterRows.write(text(), recorded));
        }
        script.run("COMMIT").execute(connection);
    }

    private SqlText text() {
        return new SqlText(zone);
    }

    private Script entries(List<EntryRows.Numbered> entries, List<DecidedJoins> decided) {
        Script script = new Script();
        if (!entries.isEmpty()) {
            script.run(EntryRows.insert(text(), entries, now));
        }
        List<NewEntry> logged = LoggedEntries.of(entries);
        if (!logged.isEmpty()) {
            script.run(LoggedEntries.insert(text(), logged, now));
        }
        List<QuotaRows.Counted> counted = new ArrayList<>();
        decided.forEach(one -> one.policy().quotas().cells().stream()
                .filter(Quotas.Cell::isChanged)
                .forEach(cell -> counted.add(new QuotaRows.Counted(one.relay(), cell))));
        if (!counted.isEmpty()) {
            script.run(QuotaRows.write(text(), counted));
        }
        return script;
    }

    private void recount(List<DecidedJoins> recorded) throws SQLException {
        for (DecidedJoins one : recorded) {
            Map<Integer, Boolean> secured = new Recount(
                            connection, one.relay(), one.chain().lastSeq())
                    .cells(one.policy().toRecount());
            telling.tell(connection, one.relay(), TellingMoved.Shift.EARLIER, one.recounted(secured));
        }
    }

    private List<LedgerBlock> blocks(List<DecidedJoins> recorded) {
        return recorded.stream()
                .map(one -> one.chain().block(one.relay().id(), one.relay().committeeId(), now))
                .toList();
    }
}
