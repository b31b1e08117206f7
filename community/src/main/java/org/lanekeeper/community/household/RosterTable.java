package org.lanekeeper.community.household;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.committee.Compound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The household table, read and written as a whole roster: a few statements instead of thousands. */
@Repository
class RosterTable {
    private final JdbcTemplate jdbc;

    RosterTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the table has under an address. */
    record Stored(long id, String name, String phone, String standing, boolean handDelivery) {
        boolean says(RosterRow row) {
            return name.equals(row.name())
                    && Objects.equals(phone, row.phone())
                    && standing.equals("REGISTERED")
                    && (row.handDelivery() == null || row.handDelivery() == handDelivery);
        }
    }

    /** By compound and address, as {@link RosterRow#door()} writes it. */
    Map<String, Stored> read(long committeeId) {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.query(
                """
                SELECT h.id, c.name AS compound, h.building, h.unit, h.room, h.name, h.phone, h.standing, h.hand_delivery
                FROM household h JOIN compound c ON c.id = h.compound_id WHERE h.committee_id = ?""",
                row -> {
                    Address address =
                            new Address(row.getString("building"), row.getString("unit"), row.getString("room"));
                    stored.put(
                            RosterRow.door(row.getString("compound"), address),
                            new Stored(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getString("phone"),
                                    row.getString("standing"),
                                    row.getBoolean("hand_delivery")));
                },
                committeeId);
        return stored;
    }

    void add(long committeeId, Map<String, Long> compounds, List<RosterRow> rows, Instant now) {
        List<Object[]> values = new ArrayList<>(rows.size());
        Timestamp at = Timestamp.from(now);
        for (RosterRow row : rows) {
            Address address = row.address();
            values.add(new Object[] {
                committeeId,
                compounds.get(Compound.key(row.compound())),
                address.building(),
                address.unit(),
                address.room(),
                row.name(),
                row.phone(),
                Boolean.TRUE.equals(row.handDelivery()),
                at,
                at
            });
        }
        jdbc.batchUpdate("""
                INSERT INTO household (committee_id, compound_id, building, unit, room, name, phone, hand_delivery,
                  standing, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'REGISTERED', ?, ?)""", values);
    }

    void update(Map<Long, RosterRow> rows, Instant now) {
        List<Object[]> values = new ArrayList<>(rows.size());
        rows.forEach((id, row) ->
                values.add(new Object[] {row.name(), row.phone(), row.handDelivery(), Timestamp.from(now), id}));
        jdbc.batchUpdate("""
                UPDATE household SET name = ?, phone = ?, hand_delivery = COALESCE(?, hand_delivery),
                  standing = 'REGISTERED', updated_at = ? WHERE id = ?""", values);
    }
}
