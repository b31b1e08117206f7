package org.lanekeeper.standalone.survival.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One entry as the database has it.
 *
 * @param counts whether it holds its household's place
 * @param cell share of the quota it counts against
 * @param secured whether it is within that share
 * @param units what it takes of the share
 * @param rank that the lot gave, 0 for none
 * @param batch that called it, 0 while it waits
 */
record Row(
        int number,
        long household,
        boolean counts,
        String cell,
        boolean secured,
        int units,
        int rank,
        Instant effectiveAt,
        int batch,
        String receipt) {

    static final Comparator<Row> IN_SERVING_ORDER =
            Comparator.comparing(Row::rank).thenComparing(Row::effectiveAt).thenComparing(Row::number);

    /** All entries of a relay in the order of their numbers. */
    static List<Row> of(long relay, Connection database) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("""
                SELECT e.number, e.household_id, e.claim IS NOT NULL, e.cell, e.secured,
                  CASE r.measure WHEN 'UNITS' THEN e.quantity ELSE 1 END, e.draw_rank, e.effective_at, COALESCE(e.batch, 0), e.receipt
                FROM relay_entry e JOIN relay r ON r.id = e.relay_id WHERE r.id = ? ORDER BY e.number""")) {
            statement.setLong(1, relay);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getInt(1),
                            row.getLong(2),
                            row.getBoolean(3),
                            row.getString(4),
                            row.getBoolean(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getTimestamp(8).toInstant(),
                            row.getInt(9),
                            row.getString(10)));
                }
            }
        }
        return rows;
    }
}
