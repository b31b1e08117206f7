package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The cells of a relay's quota, read and written under the relay's lock. */
final class QuotaRows {
    private QuotaRows() {}

    static Quotas read(Connection connection, Relay relay) throws SQLException {
        List<Quotas.Cell> cells = new ArrayList<>();
        if (relay.quota() != null) {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT cell, quota, taken, waiting FROM relay_quota WHERE relay_id = ?")) {
                statement.setLong(1, relay.id());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        cells.add(new Quotas.Cell(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
                    }
                }
            }
        }
        return new Quotas(relay.rule(), cells);
    }

    static void write(Connection connection, Relay relay, List<Quotas.Cell> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        String sql =
                "INSERT INTO relay_quota (relay_id, cell, committee_id, quota, taken, waiting) VALUES (?, ?, ?, ?, ?, ?)"
                        + ", (?, ?, ?, ?, ?, ?)".repeat(changed.size() - 1)
                        + " ON DUPLICATE KEY UPDATE taken = VALUES(taken), waiting = VALUES(waiting)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Quotas.Cell cell : changed) {
                statement.setLong(at++, relay.id());
                statement.setString(at++, cell.name());
                statement.setLong(at++, relay.committeeId());
                statement.setInt(at++, cell.quota());
                statement.setInt(at++, cell.taken());
                statement.setInt(at++, cell.waiting());
            }
            statement.executeUpdate();
        }
    }
}
