package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Reads rows by plain JDBC where the sequencer cannot afford more. */
final class RelayRows {
    private RelayRows() {}

    static Relay relay(ResultSet row) throws SQLException {
        Timestamp drawnAt = row.getTimestamp("drawn_at");
        return new Relay(
                row.getLong("id"),
                row.getLong("committee_id"),
                row.getString("title"),
                row.getString("item"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                (Integer) row.getObject("quota"),
                row.getInt("unit_cap"),
                RelayState.valueOf(row.getString("state")),
                row.getInt("last_number"),
                row.getInt("last_batch"),
                Serving.valueOf(row.getString("serving")),
                Measure.valueOf(row.getString("measure")),
                row.getBoolean("per_building"),
                row.getInt("walk_ins"),
                row.getString("buildings"),
                Beyond.valueOf(row.getString("beyond")),
                row.getInt("behalf_cap"),
                PaperTime.valueOf(row.getString("paper_time")),
                row.getString("draw_commitment"),
                row.getString("drawn_seed"),
                drawnAt == null ? null : drawnAt.toInstant(),
                row.getLong("last_seq"),
                row.getString("ledger_head"),
                row.getString("building_names"));
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
