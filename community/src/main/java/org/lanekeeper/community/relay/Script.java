package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that are carried out one after another and sent together where the session allows it: each message to the
 * database and back costs as much as writing several entries. Behind the first that fails none is carried out.
 */
final class Script {
    /** Begins a message: one that begins with SELECT the driver reads to its end, to see whether there is an INTO in it. */
    private static final String BEGINNING = "DO 0;\n";

    private final List<String> statements = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    /** What becomes of the rows of a statement. */
    @FunctionalInterface
    interface Reading {
        void read(ResultSet rows) throws SQLException;
    }

    Script select(SqlText statement, Reading reading) {
        statements.add(statement.toString());
        readings.add(reading);
        return this;
    }

    Script run(SqlText statement) {
        return run(statement.toString());
    }

    Script run(String statement) {
        statements.add(statement);
        readings.add(rows -> {});
        return this;
    }

    void execute(Connection connection) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        boolean together = statements.size() > 1 && SequencerSessions.takesSeveral(connection);
        try (Statement statement = connection.createStatement()) {
            // braces of JSON are no escapes of JDBC
            statement.setEscapeProcessing(false);
            if (together) {
                statement.execute(BEGINNING + String.join(";\n", statements));
            }
            for (int i = 0; i < statements.size(); i++) {
                boolean rows = together ? statement.getMoreResults() : statement.execute(statements.get(i));
                if (rows) {
                    try (ResultSet result = statement.getResultSet()) {
                        readings.get(i).read(result);
                    }
                }
            }
        }
    }
}
