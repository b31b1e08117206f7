package org.lanekeeper.sandbox.mariadb;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.process.CannotStart;
import org.lanekeeper.sandbox.process.Child;
import org.lanekeeper.sandbox.process.FolderLock;
import org.lanekeeper.sandbox.process.LoopbackPorts;
import org.lanekeeper.sandbox.process.PrivateFiles;

/**
 * A MariaDB of our own in a folder of our own, on 127.0.0.1 only. What is committed outlives any crash of it, of the JVM and of the
 * machine. The folder holds the program (some 370 MB, unpacked at the first start), the data, the log and the password.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    /** MySQL 8 knows it too, and it tells rare characters outside the basic plane apart. */
    public static final String COLLATION = "utf8mb4_unicode_520_ci";

    private static final String OPTIONS = "?connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true"
            + "&rewriteBatchedStatements=true&useSSL=false&allowPublicKeyRetrieval=true";
    /** Long enough for the recovery after a crash. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FolderLock lock;
    private final Child child;
    private final Account account;
    private final int port;

    private EmbeddedMariaDb(FolderLock lock, Child child, Account account, int port) {
        this.lock = lock;
        this.child = child;
        this.account = account;
        this.port = port;
    }

    /**
     * Starts it on the folder's data, after ending what a killed JVM may have left running there.
     *
     * @param port 0 for any free one
     * @throws CannotStart with one line that says why
     */
    public static EmbeddedMariaDb start(Path folder, int port) {
        return start(folder, port, false, List.of());
    }

    /** Like {@link #start}, but forgets all data kept in the folder. */
    public static EmbeddedMariaDb startEmpty(Path folder, int port) {
        return startEmpty(folder, port, List.of());
    }

    /**
     * Like {@link #startEmpty(Path, int)}, run otherwise than by default.
     *
     * @param further options of the server, such as {@code --log-bin}; they win over ours
     */
    public static EmbeddedMariaDb startEmpty(Path folder, int port, List<String> further) {
        return start(folder, port, true, further);
    }

    private static EmbeddedMariaDb start(Path folder, int port, boolean empty, List<String> further) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            FolderLock lock = FolderLock.take(PrivateFiles.folder(home))
                    .orElseThrow(() -> new CannotStart("another process uses the database in " + home));
            try {
                return launch(home, port, empty, further, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new CannotStart("MariaDB cannot start in " + home + ": " + failed, failed);
        }
    }

    private static EmbeddedMariaDb launch(Path home, int port, boolean empty, List<String> further, FolderLock lock)
            throws IOException {
        MariaDbProgram program = MariaDbProgram.in(home);
        Child.stopOrphansOf(program.server());
        Path data = home.resolve("data");
        if (empty) {
            PrivateFiles.delete(data);
        }
        if (!Files.exists(data)) {
            SystemTables.create(program, data);
        }
        Path temporary = home.resolve("tmp");
        PrivateFiles.delete(temporary);
        PrivateFiles.folder(temporary);
        Account account = Account.keptIn(home.resolve("password"));
        Path initial = home.resolve("init.sql");
        PrivateFiles.write(initial, account.grants());
        for (int attempt = 1; ; attempt++) {
            int chosen = LoopbackPorts.choose(port);
            List<String> command = ServerOptions.command(program, data, temporary, initial, chosen);
            command.addAll(further);
            Child child = Child.start(command, home, program.environment(), home.resolve("mariadb.log"));
            EmbeddedMariaDb database = new EmbeddedMariaDb(lock, child, account, chosen);
            boolean up = false;
            try {
                up = database.comesUp();
            } finally {
                if (!up) {
                    child.stop();
                }
            }
            if (up) {
                return database;
            }
            boolean taken = child.output().contains("Bind on TCP/IP port");
            if (!taken || port != 0 || attempt == 3) {
                throw new CannotStart(
                        "MariaDB did not start: " + reason(child) + " (log: " + home.resolve("mariadb.log") + ")");
            }
        }
    }

    private boolean comesUp() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (child.isAlive()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            try (Connection connection = connect()) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        return false;
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", account.name());
        properties.put("password", account.password());
        properties.put("connectTimeout", "1000");
        properties.put("socketTimeout", "1000");
        return new Driver().connect(jdbcUrl(), properties);
    }

    private static String reason(Child child) {
        String errors = child.output()
                .lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + 8).strip())
                .limit(3)
                .collect(Collectors.joining("; "));
        return errors.isEmpty()
                ? child.output().lines().reduce((first, last) -> last).orElse("no reason given")
                : errors;
    }

    public String jdbcUrl() {
        return jdbcUrl(Account.SCHEMA);
    }

    /** The address of another schema; the account may create and use those named {@code lanekeeper_…}. */
    public String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + OPTIONS;
    }

    public String username() {
        return account.name();
    }

    public String password() {
        return account.password();
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.stop();
        lock.close();
    }
}
