package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerBlock;

/** Writes what was decided: each kind of row with one statement, however many relays there are. */
final class WritingJoins {
    private final Connection connection;
    private final JoinRecords records;
    private final Instant now;

    WritingJoins(Connection connection, JoinRecords records, Instant now) {
        this.connection = connection;
        this.records = records;
        this.now = now;
    }

    void write(List<DecidedJoins> decided) throws SQLException {
        List<EntryRows.Numbered> entries = new ArrayList<>();
        Map<DecidedJoins, Chain> chains = new LinkedHashMap<>();
        for (DecidedJoins one : decided) {
            List<Decision.Refused> refused = RefusalRows.keepNew(connection, one.refused(), now);
            if (one.policy().newEntries().isEmpty() && refused.isEmpty()) {
                continue;
            }
            Chain chain = new Chain(one.relay().lastSeq(), one.relay().ledgerHead());
            List<EntryRows.Numbered> numbered =
                    records.accepted(chain, one.policy().newEntries(), now);
            records.refused(chain, refused, now);
            numbered.forEach(one::written);
            entries.addAll(numbered);
            chains.put(one, chain);
        }
        if (!entries.isEmpty()) {
            EntryRows.insert(connection, entries, now);
        }
        if (!chains.isEmpty()) {
            writeCounters(chains);
        }
    }

    private void writeCounters(Map<DecidedJoins, Chain> chains) throws SQLException {
        List<QuotaRows.Counted> counted = new ArrayList<>();
        List<LedgerBlock> blocks = new ArrayList<>(chains.size());
        chains.forEach((one, chain) -> {
            one.policy().quotas().cells().stream()
                    .filter(Quotas.Cell::isChanged)
                    .forEach(cell -> counted.add(new QuotaRows.Counted(one.relay(), cell)));
            blocks.add(chain.block(one.relay().id(), one.relay().committeeId(), now));
        });
        QuotaRows.write(connection, counted);
        for (Map.Entry<DecidedJoins, Chain> one : chains.entrySet()) {
            new Recount(connection, one.getKey().relay(), one.getValue().lastSeq())
                    .cells(one.getKey().policy().toRecount())
                    .forEach(one.getKey()::recounted);
        }
        LedgerRows.insert(connection, blocks);
        count(chains);
    }

    private void count(Map<DecidedJoins, Chain> chains) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE relay SET last_number = ?, last_effective_at = ?, last_seq = ?, ledger_head = ? WHERE id = ?")) {
            for (Map.Entry<DecidedJoins, Chain> one : chains.entrySet()) {
                JoiningPolicy policy = one.getKey().policy();
                Instant lastEffective = policy.lastEffective();
                statement.setInt(1, policy.lastNumber());
                statement.setTimestamp(2, lastEffective == null ? null : Timestamp.from(lastEffective));
                statement.setLong(3, one.getValue().lastSeq());
                statement.setString(4, one.getValue().head());
                statement.setLong(5, one.getKey().relay().id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
