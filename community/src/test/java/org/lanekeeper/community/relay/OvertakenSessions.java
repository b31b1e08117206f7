package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections to whose owners it happens that somebody else changes something before their first statement. */
final class OvertakenSessions extends DelegatingDataSource {
    private final Change change;

    /** What somebody else does. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    OvertakenSessions(DataSource sessions, Change change) {
        super(sessions);
        this.change = change;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        change.make();
        return connection;
    }
}
