package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The entries that a batch of joins reads and writes. */
final class EntryRows {
    private static final String HELD = """
            SELECT number, household_id, status, quantity, review_reason, door, resident_id, request_key, secured, receipt,
              on_behalf
            FROM relay_entry WHERE relay_id = ?\
            """;
    private static final String INSERT = """
            INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name, phone, quantity, door,
              status, review_reason, resident_id, request_key, arrived_at, effective_at, accepted_at, draw_rank, cell,
              secured, receipt, on_behalf, changed_seq) VALUES \
            """;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EntryRows() {}

    /** What the same households, requests and people have already; some of it more than once. */
    static List<Held> held(Connection connection, long relayId, List<Join> joins) throws SQLException {
        List<Long> residents = joins.stream()
                .map(Join::residentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        // look-ups each on its own key; what two of them find is harmless twice
        String sql = HELD + " AND claim IN (" + places(joins.size()) + ") UNION ALL " + HELD + " AND request_key IN ("
                + places(joins.size()) + ")";
        if (!residents.isEmpty()) {
            sql += " UNION ALL " + HELD + " AND resident_id IN (" + places(residents.size())
                    + ") AND claim IS NOT NULL";
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            statement.setLong(at++, relayId);
            for (Join join : joins) {
                statement.setLong(at++, join.household().id());
            }
            statement.setLong(at++, relayId);
            for (Join join : joins) {
                statement.setString(at++, join.requestKey());
            }
            if (!residents.isEmpty()) {
                statement.setLong(at++, relayId);
            }
            for (Long resident : residents) {
                statement.setLong(at++, resident);
            }
            List<Held> held = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(RelayRows.held(row));
                }
            }
            return held;
        }
    }

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
