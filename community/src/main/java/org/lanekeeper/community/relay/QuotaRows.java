package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of relays' quotas, read and written under the relays' locks. */
final class QuotaRows {
    private QuotaRows() {}

    /** A cell with its relay. */
    record Counted(Relay relay, Quotas.Cell cell) {}

    /** The cells of these relays, by relay; those without a quota have none. */
    static SqlText select(SqlText sql, Collection<Long> relays) {
        return sql.sql("SELECT relay_id, cell, quota, taken, waiting FROM relay_quota WHERE relay_id IN ")
                .list(relays);
    }

    static Map<Long, List<Quotas.Cell>> read(ResultSet row) throws SQLException {
        Map<Long, List<Quotas.Cell>> cells = new HashMap<>();
        while (row.next()) {
            cells.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Quotas.Cell(row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)));
        }
        return cells;
    }

    /**
     * @param changed not empty
     */
    static SqlText write(SqlText sql, List<Counted> changed) {
        sql.sql("INSERT INTO relay_quota (relay_id, cell, committee_id, quota, taken, waiting) VALUES ");
        String before = "(";
        for (Counted one : changed) {
            sql.sql(before).value(one.relay().id()).sql(", ");
            sql.value(one.cell().name()).sql(", ");
            sql.value(one.relay().committeeId()).sql(", ");
            sql.value(one.cell().quota()).sql(", ");
            sql.value(one.cell().taken()).sql(", ");
            sql.value(one.cell().waiting()).sql(")");
            before = ", (";
        }
        return sql.sql(" ON DUPLICATE KEY UPDATE taken = VALUES(taken), waiting = VALUES(waiting)");
    }
}
