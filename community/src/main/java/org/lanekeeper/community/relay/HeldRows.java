package org.lanekeeper.community.relay;

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
            FROM relay_entry FORCE INDEX (%s) WHERE \
            """;

    private final SqlText sql;
    private boolean isEmpty = true;

    private HeldRows(SqlText sql) {
        this.sql = sql;
    }

    static SqlText select(SqlText sql, Map<Long, List<Join>> joins) {
        HeldRows rows = new HeldRows(sql);
        // look-ups each on its own index, which is named: with hundreds of them the database would take longer to
        // compare
        // its many indexes than to look
        rows.select(
                joins, "entry_household", "claim", "", join -> join.household().id());
        rows.select(joins, "entry_request", "request_key", "", Join::requestKey);
        rows.select(joins, "entry_resident", "resident_id", " AND claim IS NOT NULL", Join::residentId);
        return sql;
    }

    /** What a join is looked up by: a number or a text. */
    private interface Key {
        Object of(Join join);
    }

    private void select(Map<Long, List<Join>> joins, String index, String column, String also, Key key) {
        String from = String.format(SELECT, index);
        String before = isEmpty ? from : " UNION ALL " + from;
        for (Map.Entry<Long, List<Join>> relay : joins.entrySet()) {
            Collection<Object> keys = relay.getValue().stream()
                    .map(key::of)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (!keys.isEmpty()) {
                sql.sql(before).sql("(relay_id = ").value(relay.getKey().longValue());
                sql.sql(" AND ").sql(column).sql(" IN ").list(keys).sql(also).sql(")");
                before = " OR ";
                isEmpty = false;
            }
        }
    }

    /** By relay; some of it more than once, which is harmless. */
    static Map<Long, List<Held>> read(ResultSet row) throws SQLException {
        Map<Long, List<Held>> held = new HashMap<>();
        while (row.next()) {
            held.computeIfAbsent(row.getLong("relay_id"), id -> new ArrayList<>())
                    .add(RelayRows.held(row));
        }
        return held;
    }
}
