package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Reads rows by plain JDBC where the sequencer cannot afford more. */
final class RelayRows {
    private RelayRows() {}

    /** By place, in the order of {@link Relays#SELECT}: looking 25 names up for each of many relays would be felt. */
    static Relay relay(ResultSet row) throws SQLException {
        int quota = row.getInt(7);
        boolean hasQuota = !row.wasNull();
        return new Relay(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                hasQuota ? quota : null,
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
                instant(row, 22),
                row.getLong(23),
                row.getString(24),
                row.getString(25));
    }

    static Instant instant(ResultSet row, int place) throws SQLException {
        Timestamp time = row.getTimestamp(place);
        return time == null ? null : time.toInstant();
    }

    /** By place, in the order of {@link HeldRows}. */
    static Held held(ResultSet row) throws SQLException {
        String review = row.getString(5);
        long resident = row.getLong(7);
        boolean byResident = !row.wasNull();
        return new Held(
                row.getInt(1),
                row.getLong(2),
                EntryStatus.valueOf(row.getString(3)).counts(),
                row.getInt(4),
                review == null ? null : ReviewReason.valueOf(review),
                Door.valueOf(row.getString(6)),
                byResident ? resident : null,
                row.getString(8),
                row.getBoolean(9),
                row.getString(10),
                row.getBoolean(11));
    }
}
