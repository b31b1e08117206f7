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
 * @param batch that called it, 0 while it waits
 */
record Row(
        int number, long household, boolean counts, int quantity, Instant arrivedAt, Instant effectiveAt, int batch) {

    /** All entries of a relay in the order of their numbers. */
    static List<Row> of(long relay, Connection database) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("""
                SELECT number, household_id, claim IS NOT NULL, quantity, arrived_at, effective_at, COALESCE(batch, 0)
                FROM relay_entry WHERE relay_id = ? ORDER BY number""")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getInt(1),
                            row.getLong(2),
                            row.getBoolean(3),
                            row.getInt(4),
                            row.getTimestamp(5).toInstant(),
                            row.getTimestamp(6).toInstant(),
                            row.getInt(7)));
                }
            }
        }
        return rows;
    }
}
