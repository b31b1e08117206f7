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
import java.util.Objects;

/** What the same households, requests and people have already. */
final class HeldRows {
    private static final String SELECT = """
            SELECT number, household_id, status, quantity, review_reason, door, resident_id, request_key, secured, receipt,
              on_behalf, relay_id
            FROM relay_entry WHERE \
            """;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private HeldRows() {}

    /** By relay; some of it more than once, which is harmless. */
    static Map<Long, List<Held>> read(Connection connection, Map<Long, List<Join>> joins) throws SQLException {
        HeldRows rows = new HeldRows();
        // look-ups each on its own key
        rows.select(joins, "claim", "", join -> join.household().id());
        rows.select(joins, "request_key", "", Join::requestKey);
        rows.select(joins, "resident_id", " AND claim IS NOT NULL", Join::residentId);
        return rows.read(connection);
    }

    /** What a join is looked up by. */
    private interface Key {
        Object of(Join join);
    }

    private void select(Map<Long, List<Join>> joins, String column, String also, Key key) {
        String before = sql.isEmpty() ? SELECT : " UNION ALL " + SELECT;
        for (Map.Entry<Long, List<Join>> relay : joins.entrySet()) {
            Collection<Object> keys = relay.getValue().stream()
                    .map(key::of)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!keys.isEmpty()) {
                sql.append(before).append("(relay_id = ? AND ").append(column).append(" IN (");
                sql.append(EntryRows.places(keys.size()))
                        .append(')')
                        .append(also)
                        .append(')');
                values.add(relay.getKey());
                values.addAll(keys);
                before = " OR ";
            }
        }
    }

    private Map<Long, List<Held>> read(Connection connection) throws SQLException {
        Map<Long, List<Held>> held = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.computeIfAbsent(row.getLong("relay_id"), id -> new ArrayList<>())
                            .add(RelayRows.held(row));
                }
            }
        }
        return held;
    }
}
