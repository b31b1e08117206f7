package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of relays' quotas, read and written under the relays' locks. */
final class QuotaRows {
    private QuotaRows() {}

    /** A cell with its relay. */
    record Counted(Relay relay, Quotas.Cell cell) {}

    /** By relay. */
    static Map<Long, Quotas> read(Connection connection, List<Relay> relays) throws SQLException {
        Map<Long, List<Quotas.Cell>> cells = new HashMap<>();
        List<Relay> limited =
                relays.stream().filter(relay -> relay.quota() != null).toList();
        if (!limited.isEmpty()) {
            read(connection, limited, cells);
        }
        Map<Long, Quotas> quotas = new HashMap<>();
        relays.forEach(relay ->
                quotas.put(relay.id(), new Quotas(relay.rule(), cells.getOrDefault(relay.id(), List.of()))));
        return quotas;
    }

    private static void read(Connection connection, List<Relay> limited, Map<Long, List<Quotas.Cell>> cells)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT relay_id, cell, quota, taken, waiting FROM relay_quota WHERE relay_id IN ("
                        + EntryRows.places(limited.size()) + ")")) {
            int at = 1;
            for (Relay relay : limited) {
                statement.setLong(at++, relay.id());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cells.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Quotas.Cell(row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)));
                }
            }
        }
    }

    static void write(Connection connection, List<Counted> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        String sql =
                "INSERT INTO relay_quota (relay_id, cell, committee_id, quota, taken, waiting) VALUES (?, ?, ?, ?, ?, ?)"
                        + ", (?, ?, ?, ?, ?, ?)".repeat(changed.size() - 1)
                        + " ON DUPLICATE KEY UPDATE taken = VALUES(taken), waiting = VALUES(waiting)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Counted one : changed) {
                statement.setLong(at++, one.relay().id());
                statement.setString(at++, one.cell().name());
                statement.setLong(at++, one.relay().committeeId());
                statement.setInt(at++, one.cell().quota());
                statement.setInt(at++, one.cell().taken());
                statement.setInt(at++, one.cell().waiting());
            }
            statement.executeUpdate();
        }
    }
}
