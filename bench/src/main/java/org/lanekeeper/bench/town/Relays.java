package org.lanekeeper.bench.town;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The relays of the town, opened and emptied from behind. */
public final class Relays {
    private static final List<String> EMPTIED = List.of("relay_entry", "relay_refusal", "ledger_block");

    private final Connection connection;
    private final long committee;

    Relays(Connection connection, long committee) {
        this.connection = connection;
        this.committee = committee;
    }

    /** Relays that are open, without a quota; the residents of a measurement sign up many households each. */
    public List<Long> open(int count) throws SQLException {
        List<Long> relays = new ArrayList<>(count);
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < count; i++) {
                statement.executeUpdate(
                        "INSERT INTO relay (committee_id, title, item, opens_at, closes_at, state, created_at,"
                                + " behalf_cap) VALUES ("
                                + committee + ", '测速接龙', '口罩', NOW(6) - INTERVAL 1 HOUR, NOW(6) + INTERVAL 1 DAY,"
                                + " 'PUBLISHED', NOW(6), 50)",
                        Statement.RETURN_GENERATED_KEYS);
                try (ResultSet key = statement.getGeneratedKeys()) {
                    key.next();
                    relays.add(key.getLong(1));
                }
            }
        }
        return relays;
    }

    /** Ends all relays and forgets their entries, so that each round finds tables of the same size. */
    public void clear() throws SQLException {
        DatabaseMetaData tables = connection.getMetaData();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE relay SET state = 'CLOSED' WHERE state <> 'CLOSED'");
            for (String table : EMPTIED) {
                try (ResultSet found = tables.getTables(connection.getCatalog(), null, table, null)) {
                    if (found.next()) {
                        statement.execute("TRUNCATE TABLE " + table);
                    }
                }
            }
        }
    }

    /** Lets the last households of the town stand in the relay already, as if they had signed up an hour ago. */
    public void fill(long relay, int entries) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name,"
                            + " quantity, door, status, request_key, arrived_at, effective_at, accepted_at)"
                            + " SELECT " + relay
                            + ", ROW_NUMBER() OVER (ORDER BY id), committee_id, id, id, name, 1, 'MINIAPP',"
                            + " 'ACCEPTED', CONCAT('filled:', id), NOW(6) - INTERVAL 30 MINUTE, NOW(6) - INTERVAL 30 MINUTE,"
                            + " NOW(6) - INTERVAL 30 MINUTE FROM (SELECT id, committee_id, name FROM household"
                            + " WHERE committee_id = " + committee + " ORDER BY id DESC LIMIT " + entries
                            + ") AS last");
            statement.executeUpdate("UPDATE relay SET last_number = " + entries
                    + ", last_effective_at = NOW(6) - INTERVAL 30 MINUTE WHERE id = " + relay);
        }
    }

    /** Mean number of joins that one transaction wrote: those of a batch share their instant of acceptance. */
    public double meanBatch(List<Long> relays) throws SQLException {
        String ids = relays.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*), COUNT(DISTINCT accepted_at) FROM relay_entry WHERE relay_id IN (" + ids
                                + ") AND request_key NOT LIKE 'filled:%'")) {
            row.next();
            return row.getLong(2) == 0 ? 0 : (double) row.getLong(1) / row.getLong(2);
        }
    }
}
