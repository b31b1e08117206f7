package org.lanekeeper.sandbox.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.lanekeeper.sandbox.process.CannotStart;
import org.lanekeeper.sandbox.process.Child;
import org.lanekeeper.sandbox.process.FolderLock;
import org.lanekeeper.sandbox.process.LoopbackPorts;
import org.lanekeeper.sandbox.process.PrivateFiles;
import redis.embedded.RedisExecProvider;

/** A Redis of our own in a folder of our own, on 127.0.0.1 only. Its append-only file keeps all but the last second through a crash. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final Child child;
    private final int port;

    private EmbeddedRedis(FolderLock lock, Child child, int port) {
        this.lock = lock;
        this.child = child;
        this.port = port;
    }

    /**
     * Starts it on the folder's data, after ending what a killed JVM may have left running there.
     *
     * @param port 0 for any free one
     * @throws CannotStart with one line that says why
     */
    public static EmbeddedRedis start(Path folder, int port) {
        return start(folder, port, false);
    }

    /** Like {@link #start}, but forgets all data kept in the folder. */
    public static EmbeddedRedis startEmpty(Path folder, int port) {
        return start(folder, port, true);
    }

    private static EmbeddedRedis start(Path folder, int port, boolean empty) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            FolderLock lock = FolderLock.take(PrivateFiles.folder(home))
                    .orElseThrow(() -> new CannotStart("another process uses the Redis in " + home));
            try {
                return launch(home, port, empty, lock);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new CannotStart("Redis cannot start in " + home + ": " + failed, failed);
        }
    }

    private static EmbeddedRedis launch(Path home, int port, boolean empty, FolderLock lock) throws IOException {
        Path program = program(home);
        Child.stopOrphansOf(program);
        Path data = home.resolve("data");
        if (empty) {
            PrivateFiles.delete(data);
        }
        PrivateFiles.folder(data);
        for (int attempt = 1; ; attempt++) {
            int chosen = LoopbackPorts.choose(port);
            Child child = Child.start(command(program, chosen), data, Map.of(), home.resolve("redis.log"));
            EmbeddedRedis redis = new EmbeddedRedis(lock, child, chosen);
            boolean up = false;
            try {
                up = redis.comesUp();
            } finally {
                if (!up) {
                    child.stop();
                }
            }
            if (up) {
                return redis;
            }
            boolean taken = child.output().contains("Address already in use");
            if (!taken || port != 0 || attempt == 3) {
                String last =
                        child.output().lines().reduce((first, next) -> next).orElse("no reason given");
                throw new CannotStart("Redis did not start: " + last + " (log: " + home.resolve("redis.log") + ")");
            }
        }
    }

    private static Path program(Path home) throws IOException {
        Path program = home.resolve("redis-server-" + RedisExecProvider.redisVersion);
        if (!Files.exists(program)) {
            Path unpacked;
            try {
                unpacked = RedisExecProvider.defaultProvider().get().toPath();
            } catch (RuntimeException unknownSystem) {
                throw new CannotStart("there is no Redis for this operating system", unknownSystem);
            }
            Path draft = home.resolve("unpacking");
            Files.copy(unpacked, draft, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(draft, program, StandardCopyOption.ATOMIC_MOVE);
            if (unpacked.startsWith(System.getProperty("java.io.tmpdir"))) {
                PrivateFiles.delete(unpacked.getParent());
            }
        }
        return program;
    }

    /** Paths are relative to the data folder, its working folder: Redis splits unquoted blanks. */
    private static List<String> command(Path program, int port) {
        return List.of(
                program.toString(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                "./",
                "--pidfile",
                "../redis.pid",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--maxmemory",
                "256mb",
                "--maxmemory-policy",
                "volatile-lru");
    }

    private boolean comesUp() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (child.isAlive()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            if (answers()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return false;
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return child.isAlive() && "+PONG".equals(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException notYet) {
            return false;
        }
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
