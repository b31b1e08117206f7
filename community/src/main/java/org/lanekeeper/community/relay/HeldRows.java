package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries that the same households and requests have already. */
final class HeldRows {
    private static final String SELECT = """
            SELECT e.number, e.household_id, e.status, e.quantity, e.review_reason, e.door, e.resident_id, e.request_key,
              e.secured, e.receipt, e.on_behalf, e.relay_id
            FROM\s""";
    /** The place of the relay in a row; before it stand those of {@link RelayRows#held}. */
    private static final int RELAY = 12;

    private HeldRows() {}

    static SqlText select(SqlText sql, Map<Long, List<Join>> joins) {
        AskedKeys.HOUSEHOLDS.join(sql.sql(SELECT), joins);
        return AskedKeys.REQUESTS.join(sql.sql("UNION ALL ").sql(SELECT), joins);
    }

    /** By relay; some of it more than once, which is harmless. */
    static Map<Long, List<Held>> read(ResultSet row) throws SQLException {
        Map<Long, List<Held>> held = new HashMap<>();
        while (row.next()) {
            held.computeIfAbsent(row.getLong(RELAY), id -> new ArrayList<>()).add(RelayRows.held(row));
        }
        return held;
    }
}
