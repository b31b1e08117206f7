package org.lanekeeper.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;
import org.lanekeeper.sandbox.process.FolderLock;
import org.lanekeeper.sandbox.redis.EmbeddedRedis;

/**
 * One MariaDB and one Redis for all tests of a JVM, started when first asked for and stopped with the JVM. They live in the module's
 * target folder, where the unpacked programs stay for the next run; data do not.
 */
public final class SharedServices {
    private static final int LAST_KEYSPACE = 15;
    private static final AtomicInteger KEYSPACES = new AtomicInteger();

    private final FolderLock lock;
    private final EmbeddedMariaDb mariaDb;
    private final EmbeddedRedis redis;

    private SharedServices() {
        Path target =
                Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target");
        Path folder = null;
        Optional<FolderLock> free = Optional.empty();
        // two JVMs may test the same module at once
        for (int number = 1; free.isEmpty(); number++) {
            folder = target.resolve("shared-services-" + number);
            free = take(folder);
        }
        lock = free.get();
        Path redisFolder = folder.resolve("redis");
        var starting = CompletableFuture.supplyAsync(() -> EmbeddedRedis.startEmpty(redisFolder, 0));
        mariaDb = EmbeddedMariaDb.startEmpty(folder.resolve("mariadb"), 0);
        redis = starting.join();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop shared services"));
    }

    private void stop() {
        redis.close();
        mariaDb.close();
        lock.close();
    }

    /** Creates an empty schema of its own name; the account has all rights in it. */
    public static String freshDatabase() {
        String schema = "lanekeeper_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        try (Connection connection =
                        DriverManager.getConnection(Started.SERVICES.mariaDb.jdbcUrl(), username(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE " + EmbeddedMariaDb.COLLATION);
        } catch (SQLException refused) {
            throw new IllegalStateException("no fresh database", refused);
        }
        return Started.SERVICES.mariaDb.jdbcUrl(schema);
    }

    public static String username() {
        return Started.SERVICES.mariaDb.username();
    }

    public static String password() {
        return Started.SERVICES.mariaDb.password();
    }

    /** Redis is one for all tests: let each context take a {@link #freshKeyspace}. */
    public static int redisPort() {
        return Started.SERVICES.redis.port();
    }

    /** The index of a Redis database that no context of this JVM uses yet; the sixteenth and later share the last. */
    public static int freshKeyspace() {
        return Math.min(KEYSPACES.incrementAndGet(), LAST_KEYSPACE);
    }

    private static Optional<FolderLock> take(Path folder) {
        try {
            return FolderLock.take(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Started {
        static final SharedServices SERVICES = new SharedServices();
    }
}
