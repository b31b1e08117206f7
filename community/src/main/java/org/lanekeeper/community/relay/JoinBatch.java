package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.lanekeeper.community.ledger.Chain;
import org.springframework.stereotype.Repository;

/**
 * Writes a batch of joins of one relay in one transaction: lock the relay row, read what the households, requests and
 * people have already, decide, insert, append to the ledger, count, commit. Answers exist only after the commit.
 */
@Repository
class JoinBatch {
    private static final String LOCK =
            Relays.SELECT.replace("FROM relay", ", last_effective_at FROM relay") + "WHERE id = ? FOR UPDATE";

    private final DataSource database;
    private final JoinRecords records;
    private final DatabaseTime time;

    JoinBatch(DataSource database, JoinRecords records, DatabaseTime time) {
        this.database = database;
        this.records = records;
        this.time = time;
    }

    /**
     * @return one outcome a join, in the same order
     * @throws SQLException if the transaction failed or its outcome is unknown; asking again with the same request keys
     *     finds out
     */
    List<JoinOutcome> write(long relayId, List<Join> joins) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            time.look(connection);
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

    /** A relay under lock. */
    private record Locked(Relay relay, Instant lastEffective) {}

    private List<JoinOutcome> decideAndInsert(Connection connection, long relayId, List<Join> joins)
            throws SQLException {
        Locked locked = lock(connection, relayId);
        if (locked == null) {
            return Collections.nCopies(joins.size(), new JoinOutcome.Unknown());
        }
        Relay relay = locked.relay();
        JoiningPolicy policy = new JoiningPolicy(
                relay,
                locked.lastEffective(),
                QuotaRows.read(connection, relay),
                EntryRows.held(connection, relayId, joins));
        List<Decision> decisions = new ArrayList<>(joins.size());
        for (Join join : joins) {
            decisions.add(policy.decide(join.arrivingAt(time.correct(join.arrivedAt()))));
        }
        return new Answers(relay, write(connection, relay, policy, decisions)).to(decisions);
    }

    private static Locked lock(Connection connection, long relayId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, relayId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Timestamp lastEffective = row.getTimestamp("last_effective_at");
                return new Locked(RelayRows.relay(row), lastEffective == null ? null : lastEffective.toInstant());
            }
        }
    }

    /** What is known of the new entries only after writing, by number. */
    private Map<Integer, Answers.Written> write(
            Connection connection, Relay relay, JoiningPolicy policy, List<Decision> decisions) throws SQLException {
        Instant now = time.now();
        List<Decision.Refused> refused = RefusalRows.keepNew(connection, refused(decisions), now);
        Map<Integer, Answers.Written> written = new HashMap<>();
        if (policy.newEntries().isEmpty() && refused.isEmpty()) {
            return written;
        }
        Chain chain = new Chain(relay.lastSeq(), relay.ledgerHead());
        List<EntryRows.Numbered> numbered = records.accepted(chain, policy.newEntries(), now);
        records.refused(chain, refused, now);
        if (!numbered.isEmpty()) {
            EntryRows.insert(connection, numbered, now);
            numbered.forEach(one -> written.put(one.entry().number(), Answers.Written.of(one)));
        }
        QuotaRows.write(
                connection,
                relay,
                policy.quotas().cells().stream().filter(Quotas.Cell::isChanged).toList());
        new Recount(connection, relay, chain.lastSeq())
                .cells(policy.toRecount())
                .forEach((number, secured) -> written.computeIfPresent(number, (n, one) -> one.secured(secured)));
        LedgerRows.insert(connection, chain.block(relay.id(), relay.committeeId(), now));
        count(connection, relay, policy, chain);
        return written;
    }

    private static List<Decision.Refused> refused(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Refused.class::isInstance)
                .map(Decision.Refused.class::cast)
                .toList();
    }

    private static void count(Connection connection, Relay relay, JoiningPolicy policy, Chain chain)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE relay SET last_number = ?, last_effective_at = ?, last_seq = ?, ledger_head = ? WHERE id = ?")) {
            Instant lastEffective = policy.lastEffective();
            statement.setInt(1, policy.lastNumber());
            statement.setTimestamp(2, lastEffective == null ? null : Timestamp.from(lastEffective));
            statement.setLong(3, chain.lastSeq());
            statement.setString(4, chain.head());
            statement.setLong(5, relay.id());
            statement.executeUpdate();
        }
    }
}
