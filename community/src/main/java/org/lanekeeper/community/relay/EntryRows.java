package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** The entries that joins write. */
final class EntryRows {
    private static final String INSERT = """
            INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name, phone, quantity, door,
              status, review_reason, resident_id, request_key, arrived_at, effective_at, accepted_at, draw_rank, cell,
              secured, receipt, on_behalf, changed_seq) VALUES \
            """;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EntryRows() {}

    static String places(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    static void insert(Connection connection, List<Numbered> entries, Instant now) throws SQLException {
        String sql = INSERT + ROW + (", " + ROW).repeat(entries.size() - 1);
        Timestamp acceptedAt = Timestamp.from(now);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Numbered numbered : entries) {
                at = set(statement, at, numbered, acceptedAt);
            }
            statement.executeUpdate();
        }
    }

    /** An entry together with its record in the ledger. */
    record Numbered(NewEntry entry, long seq, String receipt) {}

    private static int set(PreparedStatement statement, int first, Numbered numbered, Timestamp acceptedAt)
            throws SQLException {
        NewEntry entry = numbered.entry();
        Join join = entry.join();
        int at = first;
        statement.setLong(at++, join.relayId());
        statement.setInt(at++, entry.number());
        statement.setLong(at++, join.household().committeeId());
        statement.setLong(at++, join.household().id());
        statement.setLong(at++, join.household().id());
        statement.setString(at++, join.name());
        statement.setString(at++, join.phone());
        statement.setInt(at++, entry.quantity());
        statement.setString(at++, join.door().name());
        statement.setString(at++, (entry.review() == null ? EntryStatus.ACCEPTED : EntryStatus.REVIEW).name());
        statement.setString(at++, entry.review() == null ? null : entry.review().name());
        statement.setObject(at++, join.residentId());
        statement.setString(at++, join.requestKey());
        statement.setTimestamp(at++, Timestamp.from(join.arrivedAt()));
        statement.setTimestamp(at++, Timestamp.from(entry.effectiveAt()));
        statement.setTimestamp(at++, acceptedAt);
        statement.setInt(at++, entry.drawRank());
        statement.setString(at++, entry.cell());
        statement.setBoolean(at++, entry.secured());
        statement.setString(at++, numbered.receipt());
        statement.setBoolean(at++, join.onBehalf());
        statement.setLong(at++, numbered.seq());
        return at;
    }
}
