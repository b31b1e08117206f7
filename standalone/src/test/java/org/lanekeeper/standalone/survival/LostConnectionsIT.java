package org.lanekeeper.standalone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.patience.ConnectionPools;
import org.lanekeeper.standalone.survival.town.InTown;
import org.lanekeeper.standalone.survival.town.Town;
import org.lanekeeper.standalone.survival.town.Wire;

/** Two pools of two connections, each pool by a wire of its own: what is lost on one wire says something about the other. */
@InTown
class LostConnectionsIT {
    @Test
    void oneThatIsLostTakesTheOthersOfAllPoolsWithIt(Town town) throws SQLException {
        ConnectionPools pools = new ConnectionPools();
        try (Wire broken = town.wire();
                Wire whole = town.wire();
                HikariDataSource one = town.pool(broken);
                HikariDataSource other = town.pool(whole)) {
            pools.add(one);
            pools.add(other);
            Set<Long> before = both(one);
            Set<Long> beforeElsewhere = both(other);

            losesOne(one, broken::forget);
            Set<Long> afterwards = both(one);
            Set<Long> elsewhere = both(other);
            assertThat(afterwards).as("none of the lost").doesNotContainAnyElementsOf(before);
            assertThat(elsewhere)
                    .as("none made before, though they worked")
                    .doesNotContainAnyElementsOf(beforeElsewhere);

            losesOne(one, broken::cut);
            assertThat(both(other)).as("not renewed again at once").isEqualTo(elsewhere);
        }
    }

    /** The sessions behind two connections that are in use at the same time. */
    private static Set<Long> both(HikariDataSource pool) throws SQLException {
        try (Connection first = pool.getConnection();
                Connection second = pool.getConnection()) {
            return Set.of(session(first), session(second));
        }
    }

    private static void losesOne(HikariDataSource pool, Runnable fault) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            fault.run();
            assertThatThrownBy(() -> session(connection)).isInstanceOf(SQLException.class);
        }
    }

    private static long session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
