package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which refusals stand in the ledger already: each household and reason once, or clicking would fill it. */
final class RefusalRows {
    private RefusalRows() {}

    /** Those that are not kept yet, each once. */
    static List<Decision.Refused> fresh(Connection connection, List<Decision.Refused> refused) throws SQLException {
        if (refused.isEmpty()) {
            return List.of();
        }
        Set<String> known = known(connection, refused);
        return refused.stream()
                .filter(one -> known.add(one.join().household().id() + ":" + one.reason()))
                .toList();
    }

    /**
     * @param fresh not empty
     */
    static SqlText insert(SqlText sql, List<Decision.Refused> fresh, Instant now) {
        sql.sql("INSERT INTO relay_refusal (relay_id, household_id, reason, committee_id, refused_at) VALUES ");
        String before = "(";
        for (Decision.Refused one : fresh) {
            Join join = one.join();
            sql.sql(before).value(join.relayId()).sql(", ");
            sql.value(join.household().id()).sql(", ");
            sql.value(one.reason().name()).sql(", ");
            sql.value(join.household().committeeId()).sql(", ");
            sql.value(now).sql(")");
            before = ", (";
        }
        return sql;
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
}
