package org.lanekeeper.community.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what has changed in a relay's queue. Plain JDBC: in a rush these are thousands of rows a second. */
@Repository
class PlaceRows {
    private static final String SINCE = """
            SELECT number, household_id, claim IS NOT NULL, status, COALESCE(batch, 0), cell, secured, draw_rank,
              TIMESTAMPDIFF(MICROSECOND, '2000-01-01', effective_at), COALESCE(resident_id, 0), changed_seq,
              effective_at < arrived_at
            FROM relay_entry WHERE relay_id = ? AND changed_seq > ? ORDER BY number""";
    private static final String ALL = SINCE.replace("AND changed_seq > ? ", "");

    private final Relays relays;
    private final JdbcTemplate jdbc;

    PlaceRows(Relays relays, JdbcTemplate jdbc) {
        this.relays = relays;
        this.jdbc = jdbc;
    }

    /**
     * A relay and what has changed in its queue.
     *
     * @param places by their numbers
     */
    record Changes(Relay relay, List<Place> places) {}

    /** The whole queue. Never as part of a transaction: what others are told must have been committed. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Place> all(long relayId) {
        return jdbc.query(ALL, new OnePlace(), relayId);
    }

    /** As {@link #all}, since the relay was seen. The relay is read first: the places are at least as new. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Changes since(Relay seen) {
        Relay relay = relays.find(seen.committeeId(), seen.id()).orElse(seen);
        return new Changes(
                relay,
                relay.lastSeq() == seen.lastSeq()
                        ? List.of()
                        : jdbc.query(SINCE, new OnePlace(), relay.id(), seen.lastSeq()));
    }

    /** Cells have few names and many entries: each name is kept once. */
    private static final class OnePlace implements RowMapper<Place> {
        private final Map<String, String> cells = new HashMap<>();

        @Override
        public Place mapRow(ResultSet row, int index) throws SQLException {
            return new Place(
                    row.getInt(1),
                    row.getLong(2),
                    row.getBoolean(3),
                    EntryStatus.valueOf(row.getString(4)),
                    row.getInt(5),
                    cells.computeIfAbsent(row.getString(6), String::intern),
                    row.getBoolean(7),
                    row.getInt(8),
                    row.getLong(9),
                    row.getLong(10),
                    row.getLong(11),
                    row.getBoolean(12));
        }
    }
}
