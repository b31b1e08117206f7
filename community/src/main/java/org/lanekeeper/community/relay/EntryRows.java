package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * The entries that joins write. The database reads a statement word by word, so some columns stand in it only if somebody
 * has anything but what the table puts there by itself.
 */
final class EntryRows {
    /** The keys that keep a household and a request from having two entries, as the database names them. */
    static final List<String> GUARDS = List.of("entry_household", "entry_request");

    private static final String INSERT = """
            INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name, quantity, door, status,
              request_key, arrived_at, effective_at, accepted_at, receipt, changed_seq""";

    private static final List<Column> IF_NEEDED = List.of(
            new Column(
                    "phone",
                    row -> row.join().phone() == null,
                    (sql, row) -> sql.value(row.join().phone())),
            new Column("review_reason", row -> row.review() == null, (sql, row) -> sql.value(row.review())),
            new Column(
                    "resident_id",
                    row -> row.join().residentId() == null,
                    (sql, row) -> sql.value(row.join().residentId())),
            new Column(
                    "draw_rank",
                    row -> row.entry().drawRank() == 0,
                    (sql, row) -> sql.value(row.entry().drawRank())),
            new Column(
                    "cell",
                    row -> row.entry().cell().isEmpty(),
                    (sql, row) -> sql.value(row.entry().cell())),
            new Column(
                    "secured",
                    row -> row.entry().secured(),
                    (sql, row) -> sql.value(row.entry().secured())),
            new Column(
                    "on_behalf",
                    row -> !row.join().onBehalf(),
                    (sql, row) -> sql.value(row.join().onBehalf())));

    private EntryRows() {}

    static String places(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** An entry together with its record in the ledger. */
    record Numbered(NewEntry entry, long seq, String receipt) {
        private Join join() {
            return entry.join();
        }

        private String review() {
            return entry.review() == null ? null : entry.review().name();
        }
    }

    /**
     * @param isDefault whether the table puts the value there by itself
     */
    private record Column(String name, Predicate<Numbered> isDefault, BiConsumer<SqlText, Numbered> value) {
        boolean isNeededFor(List<Numbered> rows) {
            return !rows.stream().allMatch(isDefault);
        }
    }

    static SqlText insert(SqlText sql, List<Numbered> entries, Instant now) {
        List<Column> needed =
                IF_NEEDED.stream().filter(one -> one.isNeededFor(entries)).toList();
        sql.sql(INSERT);
        needed.forEach(one -> sql.sql(", ").sql(one.name()));
        String before = ") VALUES (";
        for (Numbered entry : entries) {
            row(sql.sql(before), entry, now);
            needed.forEach(one -> one.value().accept(sql.sql(", "), entry));
            before = "), (";
        }
        return sql.sql(")");
    }

    private static void row(SqlText sql, Numbered numbered, Instant now) {
        NewEntry entry = numbered.entry();
        Join join = entry.join();
        long household = join.household().id();
        sql.value(join.relayId()).sql(", ");
        sql.value(entry.number()).sql(", ");
        sql.value(join.household().committeeId()).sql(", ");
        sql.value(household).sql(", ");
        sql.value(household).sql(", ");
        sql.value(join.name()).sql(", ");
        sql.value(entry.quantity()).sql(", ");
        sql.value(join.door().name()).sql(", ");
        sql.value((entry.review() == null ? EntryStatus.ACCEPTED : EntryStatus.REVIEW).name())
                .sql(", ");
        sql.value(join.requestKey()).sql(", ");
        sql.value(join.arrivedAt()).sql(", ");
        sql.value(entry.effectiveAt()).sql(", ");
        sql.value(now).sql(", ");
        sql.value(numbered.receipt()).sql(", ");
        sql.value(numbered.seq());
    }
}
