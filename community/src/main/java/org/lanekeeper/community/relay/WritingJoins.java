package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerBlock;

/** Writes what was decided, and ends the transaction: all in one message, each kind of row with one statement. */
final class WritingJoins {
    /** For each of its rows a statement looks through its list of relays, for each value that is not the same for all. */
    private static final int COUNTED_AT_ONCE = 32;

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
            count(script, chains);
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

    /** How far a relay has come. */
    private record Counted(Relay relay, int entries, long records, Instant lastEffective, String head) {
        static Counted of(DecidedJoins joins, Chain chain) {
            Relay before = joins.relay();
            return new Counted(
                    before,
                    joins.policy().lastNumber() - before.lastNumber(),
                    chain.lastSeq() - before.lastSeq(),
                    joins.policy().lastEffective(),
                    chain.head());
        }
    }

    /** The relays' counters, those of a few relays at once; those that come equally far stand together. */
    private void count(Script script, Map<DecidedJoins, Chain> chains) {
        List<Counted> all = chains.entrySet().stream()
                .map(one -> Counted.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Counted::entries).thenComparingLong(Counted::records))
                .toList();
        for (int from = 0; from < all.size(); from += COUNTED_AT_ONCE) {
            script.run(count(all.subList(from, Math.min(from + COUNTED_AT_ONCE, all.size()))));
        }
    }

    /** Each found by its key and none else looked at. */
    private SqlText count(List<Counted> some) {
        SqlText sql = text().sql("UPDATE relay SET last_number = last_number + ");
        each(sql, some, Counted::entries, (one, text) -> text.value(one.entries()));
        each(sql.sql(", last_seq = last_seq + "), some, Counted::records, (one, text) -> text.value(one.records()));
        each(
                sql.sql(", last_effective_at = "),
                some,
                Counted::lastEffective,
                (one, text) -> text.value(one.lastEffective()));
        each(sql.sql(", ledger_head = "), some, Counted::head, (one, text) -> text.value(one.head()));
        return sql.sql(" WHERE id IN ")
                .list(some.stream().map(one -> one.relay().id()).toList());
    }

    /**
     * A value that is the same for all of them, or else the one that stands where the relay stands among the relays:
     * shorter to read than a case for each.
     */
    private static void each(
            SqlText sql, List<Counted> some, Function<Counted, Object> value, BiConsumer<Counted, SqlText> write) {
        if (some.stream().map(value).distinct().count() == 1) {
            write.accept(some.get(0), sql);
            return;
        }
        sql.sql("ELT(FIELD(id");
        some.forEach(one -> sql.sql(", ").value(one.relay().id()));
        sql.sql(")");
        some.forEach(one -> write.accept(one, sql.sql(", ")));
        sql.sql(")");
    }
}
