package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Reads rows by plain JDBC where the sequencer cannot afford more. */
final class RelayRows {
    private RelayRows() {}

    /** By place, in the order of {@link Relays#SELECT}: looking 25 names up for each of many relays would be felt. */
    static Relay relay(ResultSet row) throws SQLException {
        Timestamp drawnAt = row.getTimestamp(22);
        return new Relay(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                (Integer) row.getObject(7),
                row.getInt(8),
                RelayState.valueOf(row.getString(9)),
                row.getInt(10),
                row.getInt(11),
                Serving.valueOf(row.getString(12)),
                Measure.valueOf(row.getString(13)),
                row.getBoolean(14),
                row.getInt(15),
                row.getString(16),
                Beyond.valueOf(row.getString(17)),
                row.getInt(18),
                PaperTime.valueOf(row.getString(19)),
                row.getString(20),
                row.getString(21),
                drawnAt == null ? null : drawnAt.toInstant(),
                row.getLong(23),
                row.getString(24),
                row.getString(25));
    }

    static Held held(ResultSet row) throws SQLException {
        String review = row.getString("review_reason");
        return new Held(
                row.getInt("number"),
                row.getLong("household_id"),
                EntryStatus.valueOf(row.getString("status")).counts(),
                row.getInt("quantity"),
                review == null ? null : ReviewReason.valueOf(review),
                Door.valueOf(row.getString("door")),
                (Long) row.getObject("resident_id"),
                row.getString("request_key"),
                row.getBoolean("secured"),
                row.getString("receipt"),
                row.getBoolean("on_behalf"));
    }
}
