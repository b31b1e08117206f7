package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many households the same people have signed up already, their own included; the index alone tells it. */
final class BehalfRows {
    private BehalfRows() {}

    static SqlText select(SqlText sql, Map<Long, List<Join>> joins) {
        return AskedKeys.RESIDENTS
                .join(sql.sql("SELECT e.relay_id, e.resident_id, e.claim FROM "), joins)
                .sql("WHERE e.claim IS NOT NULL");
    }

    /** Households by resident, by relay. */
    static Map<Long, Map<Long, Set<Long>>> read(ResultSet row) throws SQLException {
        Map<Long, Map<Long, Set<Long>>> signedUp = new HashMap<>();
        while (row.next()) {
            signedUp.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                    .computeIfAbsent(row.getLong(2), id -> new HashSet<>())
                    .add(row.getLong(3));
        }
        return signedUp;
    }
}
