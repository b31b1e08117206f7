package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerBlock;

/** Writes what was decided, and ends the transaction: all in one message, each kind of row with one statement. */
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

    void writeAndCommit(List<DecidedJoins> decided) throws SQLException {
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
            one.recorded(chain);
            chains.put(one, chain);
        }
        Script script = entries(entries, chains.keySet());
        if (chains.keySet().stream().anyMatch(one -> !one.policy().toRecount().isEmpty())) {
            // finds the new entries in their places
            script.execute(connection);
            script = new Script();
            recount(chains);
        }
        if (!chains.isEmpty()) {
            script.run(LedgerRows.insert(text(), blocks(chains)));
            script.run(CounterRows.write(text(), chains.keySet()));
        }
        script.run("COMMIT").execute(connection);
    }

    private SqlText text() {
        return new SqlText(zone);
    }

    private Script entries(List<EntryRows.Numbered> entries, Collection<DecidedJoins> decided) {
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

    private void recount(Map<DecidedJoins, Chain> chains) throws SQLException {
        for (Map.Entry<DecidedJoins, Chain> one : chains.entrySet()) {
            DecidedJoins joins = one.getKey();
            Map<Integer, Boolean> secured = new Recount(
                            connection, joins.relay(), one.getValue().lastSeq())
                    .cells(joins.policy().toRecount());
            telling.tell(connection, joins.relay(), TellingMoved.Shift.EARLIER, joins.recounted(secured));
        }
    }

    private List<LedgerBlock> blocks(Map<DecidedJoins, Chain> chains) {
        List<LedgerBlock> blocks = new ArrayList<>(chains.size());
        chains.forEach((one, chain) ->
                blocks.add(chain.block(one.relay().id(), one.relay().committeeId(), now)));
        return blocks;
    }
}
