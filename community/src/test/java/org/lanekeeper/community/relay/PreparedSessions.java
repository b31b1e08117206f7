package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** New connections to the test's database, each of which begins with statements that make life hard. */
final class PreparedSessions extends DriverManagerDataSource {
    private final List<String> statements;
    private final int most;
    private final AtomicInteger prepared = new AtomicInteger();

    private PreparedSessions(Environment environment, int most, List<String> statements) {
        super(
                environment.getRequiredProperty("spring.datasource.url") + "&allowMultiQueries=true",
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        this.most = most;
        this.statements = statements;
    }

    static PreparedSessions all(Environment environment, String... statements) {
        return new PreparedSessions(environment, Integer.MAX_VALUE, List.of(statements));
    }

    /** The first connection only; the others are as usual. */
    static PreparedSessions first(Environment environment, String... statements) {
        return new PreparedSessions(environment, 1, List.of(statements));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (prepared.incrementAndGet() <= most) {
            try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
        }
        return connection;
    }

    /** How many connections have been asked for. */
    int count() {
        return prepared.get();
    }
}
