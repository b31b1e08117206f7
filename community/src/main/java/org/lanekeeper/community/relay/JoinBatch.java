package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/**
 * Writes a batch of joins of one relay in one transaction: lock the relay row, read what the households and requests
 * have already, decide, insert, count, commit. Answers exist only after the commit.
 */
@Repository
class JoinBatch {
    private static final String LOCK = """
            SELECT id, committee_id, title, item, opens_at, closes_at, quota, unit_cap, state, last_number, last_batch,
              last_effective_at
            FROM relay WHERE id = ? FOR UPDATE""";
    private static final String HELD =
            "SELECT number, household_id, status, quantity, review_reason, door, resident_id, request_key FROM relay_entry";
    private static final String INSERT = """
            INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name, phone, quantity, door,
              status, review_reason, resident_id, request_key, arrived_at, effective_at, accepted_at) VALUES \
            """;
    private static final int INSERTED = 16;

    private final DataSource database;
    private final Clock clock;

    JoinBatch(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @return one outcome a join, in the same order
     * @throws SQLException if the transaction failed or its outcome is unknown; asking again with the same request keys
     *     finds out
     */
    List<JoinOutcome> write(long relayId, List<Join> joins) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            try {
                List<JoinOutcome> outcomes = decideAndInsert(connection, relayId, joins);
                connection.commit();
                return outcomes;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private List<JoinOutcome> decideAndInsert(Connection connection, long relayId, List<Join> joins)
            throws SQLException {
        Optional<JoiningPolicy> locked = lock(connection, relayId, joins);
        List<JoinOutcome> outcomes = new ArrayList<>(joins.size());
        if (locked.isEmpty()) {
            outcomes.addAll(Collections.nCopies(joins.size(), new JoinOutcome.Unknown()));
            return outcomes;
        }
        JoiningPolicy policy = locked.get();
        for (Join join : joins) {
            outcomes.add(policy.decide(join));
        }
        if (!policy.newEntries().isEmpty()) {
            insert(connection, relayId, policy.newEntries());
            count(connection, relayId, policy);
        }
        return outcomes;
    }

    private static Optional<JoiningPolicy> lock(Connection connection, long relayId, List<Join> joins)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, relayId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Relay relay = RelayRows.relay(row);
                Timestamp lastEffective = row.getTimestamp("last_effective_at");
                return Optional.of(new JoiningPolicy(
                        relay,
                        lastEffective == null ? null : lastEffective.toInstant(),
                        held(connection, relayId, joins)));
            }
        }
    }

    private static List<JoiningPolicy.Held> held(Connection connection, long relayId, List<Join> joins)
            throws SQLException {
        String places = "?" + ", ?".repeat(joins.size() - 1);
        // two look-ups, each on its own unique key; the second leaves out what the first has found
        String sql = HELD + " WHERE relay_id = ? AND claim IN (" + places + ") UNION " + HELD
                + " WHERE relay_id = ? AND request_key IN (" + places + ")";
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
            List<JoiningPolicy.Held> held = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(RelayRows.held(row));
                }
            }
            return held;
        }
    }

    private void insert(Connection connection, long relayId, List<JoiningPolicy.NewEntry> entries) throws SQLException {
        String row = "(?" + ", ?".repeat(INSERTED - 1) + ")";
        String sql = INSERT + row + (", " + row).repeat(entries.size() - 1);
        Timestamp now = Timestamp.from(clock.instant());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (JoiningPolicy.NewEntry entry : entries) {
                Join join = entry.join();
                statement.setLong(at++, relayId);
                statement.setInt(at++, entry.number());
                statement.setLong(at++, join.household().committeeId());
                statement.setLong(at++, join.household().id());
                statement.setLong(at++, join.household().id());
                statement.setString(at++, join.name());
                statement.setString(at++, join.phone());
                statement.setInt(at++, entry.quantity());
                statement.setString(at++, join.door().name());
                statement.setString(at++, (entry.review() == null ? EntryStatus.ACCEPTED : EntryStatus.REVIEW).name());
                statement.setString(
                        at++, entry.review() == null ? null : entry.review().name());
                statement.setObject(at++, join.residentId());
                statement.setString(at++, join.requestKey());
                statement.setTimestamp(at++, Timestamp.from(join.arrivedAt()));
                statement.setTimestamp(at++, Timestamp.from(entry.effectiveAt()));
                statement.setTimestamp(at++, now);
            }
            statement.executeUpdate();
        }
    }

    private static void count(Connection connection, long relayId, JoiningPolicy policy) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE relay SET last_number = ?, last_effective_at = ? WHERE id = ?")) {
            Instant lastEffective = policy.lastEffective();
            statement.setInt(1, policy.lastNumber());
            statement.setTimestamp(2, Timestamp.from(lastEffective));
            statement.setLong(3, relayId);
            statement.executeUpdate();
        }
    }
}
