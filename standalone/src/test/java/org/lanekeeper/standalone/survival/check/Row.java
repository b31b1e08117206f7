package org.lanekeeper.standalone.survival.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry as the database has it.
 *
 * @param counts whether it holds its household's place
 * @param cell share of the quota it counts against
 * @param secured whether it is within that share
 * @param batch that called it, 0 while it waits
 */
record Row(
        int number,
        long household,
        boolean counts,
        String cell,
        boolean secured,
        Instant effectiveAt,
        int batch,
        String receipt) {

    /** All entries of a relay in the order of their numbers. */
    static List<Row> of(long relay, Connection database) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("""
                SELECT number, household_id, claim IS NOT NULL, cell, secured, effective_at, COALESCE(batch, 0), receipt
                FROM relay_entry WHERE relay_id = ? ORDER BY number""")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getInt(1),
                            row.getLong(2),
                            row.getBoolean(3),
                            row.getString(4),
                            row.getBoolean(5),
                            row.getTimestamp(6).toInstant(),
                            row.getInt(7),
                            row.getString(8)));
                }
            }
        }
        return rows;
    }
}
