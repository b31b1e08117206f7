package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections of which the first breaks when it is given back: what was committed is, and nobody has heard of it. */
final class LostAnswers extends DelegatingDataSource {
    private final AtomicBoolean lost = new AtomicBoolean();

    LostAnswers(DataSource sessions) {
        super(sessions);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return Proxied.of(Connection.class, (method, arguments) -> {
            Object result = method.invoke(connection, arguments);
            if (method.getName().equals("close") && !lost.getAndSet(true)) {
                throw new SQLException("nobody has heard", "08S01");
            }
            return result;
        });
    }
}
