package org.lanekeeper.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lanekeeper.sandbox.process.ChildJvm;

class SharedServicesTest {
    @Test
    void everyDatabaseIsItsOwn() throws SQLException {
        String first = SharedServices.freshDatabase();
        String second = SharedServices.freshDatabase();
        assertThat(first).isNotEqualTo(second);
        for (String url : new String[] {first, second}) {
            try (Connection connection =
                            DriverManager.getConnection(url, SharedServices.username(), SharedServices.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE t (n INT)");
                assertThat(statement.executeUpdate("INSERT INTO t VALUES (1)")).isOne();
            }
        }
    }

    @Test
    void redisAnswers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SharedServices.redisPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void anotherJvmHasItsOwnAndLeavesNothingRunning() throws Exception {
        int redis = SharedServices.redisPort();
        try (ChildJvm other = new ChildJvm(Other.class)) {
            String url = other.line("url: ");
            int otherRedis = Integer.parseInt(other.line("redis: "));
            assertThat(url).contains("/lanekeeper_");
            assertThat(otherRedis).isNotEqualTo(redis);
            assertThat(other.ended(20, TimeUnit.SECONDS)).isTrue();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), otherRedis)) {
                assertThat(socket.isConnected()).as("still running").isFalse();
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining("refused");
            }
        }
    }

    static final class Other {
        public static void main(String[] arguments) {
            System.out.println("url: " + SharedServices.freshDatabase());
            System.out.println("redis: " + SharedServices.redisPort());
        }
    }
}
