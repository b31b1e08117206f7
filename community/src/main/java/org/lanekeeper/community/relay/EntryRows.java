package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;

/** The entries that joins write. */
final class EntryRows {
    private static final String INSERT = """
            INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name, phone, quantity, door,
              status, review_reason, resident_id, request_key, arrived_at, effective_at, accepted_at, draw_rank, cell,
              secured, receipt, on_behalf, changed_seq) VALUES \
            """;

    private EntryRows() {}

    static String places(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    static SqlText insert(SqlText sql, List<Numbered> entries, Instant now) {
        sql.sql(INSERT);
        String before = "(";
        for (Numbered entry : entries) {
            row(sql.sql(before), entry, now);
            before = ", (";
        }
        return sql;
    }

    /** An entry together with its record in the ledger. */
    record Numbered(NewEntry entry, long seq, String receipt) {}

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
        sql.value(join.phone()).sql(", ");
        sql.value(entry.quantity()).sql(", ");
        sql.value(join.door().name()).sql(", ");
        sql.value((entry.review() == null ? EntryStatus.ACCEPTED : EntryStatus.REVIEW).name())
                .sql(", ");
        sql.value(entry.review() == null ? null : entry.review().name()).sql(", ");
        sql.value(join.residentId()).sql(", ");
        sql.value(join.requestKey()).sql(", ");
        sql.value(join.arrivedAt()).sql(", ");
        sql.value(entry.effectiveAt()).sql(", ");
        sql.value(now).sql(", ");
        sql.value(entry.drawRank()).sql(", ");
        sql.value(entry.cell()).sql(", ");
        sql.value(entry.secured()).sql(", ");
        sql.value(numbered.receipt()).sql(", ");
        sql.value(join.onBehalf()).sql(", ");
        sql.value(numbered.seq()).sql(")");
    }
}
