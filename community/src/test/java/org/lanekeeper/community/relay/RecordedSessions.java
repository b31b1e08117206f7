package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections that keep what is said to the database. Used by one thread. */
final class RecordedSessions extends DelegatingDataSource {
    private final List<String> said = new ArrayList<>();

    RecordedSessions(DataSource sessions) {
        super(sessions);
    }

    /** What was said since the last time. */
    String said() {
        String all = String.join("\n", said);
        said.clear();
        return all;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return Proxied.of(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            return method.getName().equals("createStatement") ? recorded((Statement) result) : result;
        });
    }

    private Statement recorded(Statement statement) {
        return Proxied.of(Statement.class, (method, arguments) -> {
            if (arguments != null && arguments[0] instanceof String sql) {
                said.add(sql);
            }
            return method.invoke(statement, arguments);
        });
    }
}
