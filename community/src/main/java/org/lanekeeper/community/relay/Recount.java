package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who is within the quota of a cell after something else than a join at the end has changed it: the longest run of
 * its serving order, called entries first, whose sum fits. Reads the whole cell, so joins at the end do without.
 */
final class Recount {
    private static final String CELL = """
            SELECT number, quantity, secured, batch FROM relay_entry
            WHERE relay_id = ? AND cell = ? AND claim IS NOT NULL
            ORDER BY batch IS NULL, draw_rank, effective_at, number""";
    private static final int AT_ONCE = 1000;

    private final Connection connection;
    private final Relay relay;
    private final long seq;

    /**
     * @param seq the ledger's record of what made the recount necessary
     */
    Recount(Connection connection, Relay relay, long seq) {
        this.connection = connection;
        this.relay = relay;
        this.seq = seq;
    }

    /** The entries that came within or fell beyond the quota, by number. */
    Map<Integer, Boolean> cells(Collection<String> cells) throws SQLException {
        Map<Integer, Boolean> changed = new HashMap<>();
        for (String cell : cells) {
            Integer quota = quota(cell);
            if (quota != null) {
                changed.putAll(count(cell, quota));
            }
        }
        return changed;
    }

    private Integer quota(String cell) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT quota FROM relay_quota WHERE relay_id = ? AND cell = ?")) {
            statement.setLong(1, relay.id());
            statement.setString(2, cell);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : null;
            }
        }
    }

    private Map<Integer, Boolean> count(String cell, int quota) throws SQLException {
        Map<Integer, Boolean> changed = new HashMap<>();
        SecuredPrefix prefix = new SecuredPrefix(quota, relay.measure());
        try (PreparedStatement statement = connection.prepareStatement(CELL)) {
            statement.setLong(1, relay.id());
            statement.setString(2, cell);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    boolean secured = false;
                    if (relay.awaitsDraw()) {
                        prefix.waits();
                    } else {
                        secured = prefix.takes(row.getInt(2), row.getObject(4) != null);
                    }
                    if (secured != row.getBoolean(3)) {
                        changed.put(row.getInt(1), secured);
                    }
                }
            }
        }
        mark(changed, true);
        mark(changed, false);
        store(cell, prefix.taken(), prefix.waiting());
        return changed;
    }

    private void mark(Map<Integer, Boolean> changed, boolean secured) throws SQLException {
        List<Integer> numbers = changed.entrySet().stream()
                .filter(one -> one.getValue() == secured)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            mark(new ArrayList<>(numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()))), secured);
        }
    }

    private void mark(List<Integer> numbers, boolean secured) throws SQLException {
        String sql = "UPDATE relay_entry SET secured = ?, changed_seq = ? WHERE relay_id = ? AND number IN ("
                + EntryRows.places(numbers.size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBoolean(1, secured);
            statement.setLong(2, seq);
            statement.setLong(3, relay.id());
            int at = 4;
            for (Integer number : numbers) {
                statement.setInt(at++, number);
            }
            statement.executeUpdate();
        }
    }

    private void store(String cell, int taken, int waiting) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE relay_quota SET taken = ?, waiting = ? WHERE relay_id = ? AND cell = ?")) {
            statement.setInt(1, taken);
            statement.setInt(2, waiting);
            statement.setLong(3, relay.id());
            statement.setString(4, cell);
            statement.executeUpdate();
        }
    }
}
