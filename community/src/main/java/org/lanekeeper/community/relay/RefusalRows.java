package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which refusals stand in the ledger already: each household and reason once, or clicking would fill it. */
final class RefusalRows {
    private RefusalRows() {}

    /** Those that were not kept before, each once; they are kept now. */
    static List<Decision.Refused> keepNew(Connection connection, List<Decision.Refused> refused, Instant now)
            throws SQLException {
        if (refused.isEmpty()) {
            return List.of();
        }
        Set<String> known = known(connection, refused);
        List<Decision.Refused> fresh = new ArrayList<>();
        for (Decision.Refused one : refused) {
            if (known.add(one.join().household().id() + ":" + one.reason())) {
                fresh.add(one);
            }
        }
        if (!fresh.isEmpty()) {
            insert(connection, fresh, now);
        }
        return fresh;
    }

    private static Set<String> known(Connection connection, List<Decision.Refused> refused) throws SQLException {
        String sql = "SELECT household_id, reason FROM relay_refusal WHERE relay_id = ? AND household_id IN ("
                + EntryRows.places(refused.size()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            statement.setLong(at++, refused.get(0).join().relayId());
            for (Decision.Refused one : refused) {
                statement.setLong(at++, one.join().household().id());
            }
            Set<String> known = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(row.getLong(1) + ":" + row.getString(2));
                }
            }
            return known;
        }
    }

    private static void insert(Connection connection, List<Decision.Refused> fresh, Instant now) throws SQLException {
        String sql = "INSERT INTO relay_refusal (relay_id, household_id, reason, committee_id, refused_at) VALUES "
                + "(?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?)".repeat(fresh.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (Decision.Refused one : fresh) {
                statement.setLong(at++, one.join().relayId());
                statement.setLong(at++, one.join().household().id());
                statement.setString(at++, one.reason().name());
                statement.setLong(at++, one.join().household().committeeId());
                statement.setTimestamp(at++, Timestamp.from(now));
            }
            statement.executeUpdate();
        }
    }
}
