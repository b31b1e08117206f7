package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/**
 * Writes joins in one transaction: lock the relay rows, read what the households, requests and people have already,
 * decide, insert, append to the ledgers, count, commit. Answers exist only after the commit. Mostly it is one relay's
 * joins; where few wait for each of many relays, these share the transaction, or each would pay for one of its own.
 */
@Repository
class JoinBatch {
    private static final String LOCK = Relays.SELECT.replace("FROM relay", ", last_effective_at FROM relay");

    private final DataSource database;
    private final JoinRecords records;
    private final DatabaseTime time;

    JoinBatch(DataSource database, JoinRecords records, DatabaseTime time) {
        this.database = database;
        this.records = records;
        this.time = time;
    }

    /**
     * The joins of one relay.
     *
     * @return one outcome a join, in the same order
     * @throws SQLException if the transaction failed or its outcome is unknown; asking again with the same request keys
     *     finds out
     */
    List<JoinOutcome> write(long relayId, List<Join> joins) throws SQLException {
        return write(Map.of(relayId, joins), true)
                .getOrDefault(
                        relayId,
                        joins.stream()
                                .<JoinOutcome>map(join -> new JoinOutcome.Unknown())
                                .toList());
    }

    /**
     * The joins of several relays, none of which is waited for.
     *
     * @return the outcomes of each relay whose row could be locked at once
     * @throws SQLException as above
     */
    Map<Long, List<JoinOutcome>> writeTogether(Map<Long, List<Join>> joins) throws SQLException {
        return write(joins, false);
    }

    private Map<Long, List<JoinOutcome>> write(Map<Long, List<Join>> joins, boolean wait) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            time.look(connection);
            connection.setAutoCommit(false);
            try {
                Map<Long, List<JoinOutcome>> outcomes = decideAndWrite(connection, joins, wait);
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

    private Map<Long, List<JoinOutcome>> decideAndWrite(
            Connection connection, Map<Long, List<Join>> joins, boolean wait) throws SQLException {
        List<Locked> locked = lock(connection, joins.keySet(), wait);
        Map<Long, List<JoinOutcome>> outcomes = new HashMap<>();
        if (locked.isEmpty()) {
            return outcomes;
        }
        Map<Long, List<Join>> mine = new HashMap<>();
        locked.forEach(one -> mine.put(one.relay().id(), joins.get(one.relay().id())));
        Map<Long, Quotas> quotas =
                QuotaRows.read(connection, locked.stream().map(Locked::relay).toList());
        Map<Long, List<Held>> held = HeldRows.read(connection, mine);
        List<DecidedJoins> decided = new ArrayList<>(locked.size());
        for (Locked one : locked) {
            long id = one.relay().id();
            JoiningPolicy policy = new JoiningPolicy(
                    one.relay(), one.lastEffective(), quotas.get(id), held.getOrDefault(id, List.of()));
            decided.add(new DecidedJoins(one.relay(), policy, decide(policy, mine.get(id))));
        }
        new WritingJoins(connection, records, time.now()).write(decided);
        decided.forEach(one -> outcomes.put(one.relay().id(), one.outcomes()));
        return outcomes;
    }

    private List<Decision> decide(JoiningPolicy policy, List<Join> joins) {
        List<Decision> decisions = new ArrayList<>(joins.size());
        for (Join join : joins) {
            decisions.add(policy.decide(join.arrivingAt(time.correct(join.arrivedAt()))));
        }
        return decisions;
    }

    /** In the order of their keys, as every node locks them; one that somebody else holds is left out unless waited for. */
    private static List<Locked> lock(Connection connection, Collection<Long> ids, boolean wait) throws SQLException {
        String sql = LOCK + "WHERE id IN (" + EntryRows.places(ids.size()) + ") ORDER BY id FOR UPDATE"
                + (wait ? "" : " SKIP LOCKED");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Long id : ids) {
                statement.setLong(at++, id);
            }
            List<Locked> locked = new ArrayList<>(ids.size());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Timestamp lastEffective = row.getTimestamp("last_effective_at");
                    locked.add(
                            new Locked(RelayRows.relay(row), lastEffective == null ? null : lastEffective.toInstant()));
                }
            }
            return locked;
        }
    }
}
