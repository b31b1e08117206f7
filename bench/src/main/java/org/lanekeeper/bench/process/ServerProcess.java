package org.lanekeeper.bench.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;
import org.lanekeeper.sandbox.process.LoopbackPorts;
import tools.jackson.databind.json.JsonMapper;

/** A server in a JVM of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the one for mini-programs and waits until it says that it is ready. */
    public static ServerProcess start(EmbeddedMariaDb database, int redisPort, Path log, String maxHeap)
            throws IOException, InterruptedException {
        return start(Program.MINIAPP, List.of(), database, redisPort, log, maxHeap);
    }

    /**
     * @param settings further ones, as on the command line
     */
    public static ServerProcess start(
            Program program, List<String> settings, EmbeddedMariaDb database, int redisPort, Path log, String maxHeap)
            throws IOException, InterruptedException {
        int port = LoopbackPorts.choose(0);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + maxHeap,
                // as in the image that ships
                "-XX:NewRatio=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseParallelGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                System.getProperty("java.class.path"),
                program.main().getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                // the clients of a measurement stay; the server would send them away after a hundred requests
                "--server.tomcat.max-keep-alive-requests=-1",
                "--server.tomcat.keep-alive-timeout=10m",
                // a few thousand telephones stand for all visitors
                "--lanekeeper.visit-page.per-device=100000",
                "--lanekeeper.visit-page.per-address=100000",
                "--spring.autoconfigure.exclude=" + program.excluded()));
        command.addAll(settings);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "LANEKEEPER_DB_URL", database.jdbcUrl(),
                        "LANEKEEPER_DB_USERNAME", database.username(),
                        "LANEKEEPER_DB_PASSWORD", database.password(),
                        "LANEKEEPER_REDIS_PORT", String.valueOf(redisPort),
                        "LANEKEEPER_LEDGER_KEY", "a key for measurements only, worth nothing elsewhere",
                        "LANEKEEPER_DATA_KEY", "another key for measurements only, worth nothing elsewhere"));
        ServerProcess server = new ServerProcess(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly, "end server"));
        try {
            server.awaitReady(log);
            return server;
        } catch (IOException | InterruptedException failed) {
            server.close();
            throw failed;
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (isReady()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("the server did not start, see " + log);
    }

    private boolean isReady() {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            call.setConnectTimeout(1000);
            call.setReadTimeout(1000);
            return call.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Asks the server about itself.
     *
     * @param token of a resident
     */
    public Figures figures(String token, boolean heap) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/api/bench/figures?heap=" + heap)
                        .toURL()
                        .openConnection();
        call.setRequestProperty("Authorization", "Bearer " + token);
        try (InputStream body = call.getInputStream()) {
            return JsonMapper.shared().readValue(body, Figures.class);
        }
    }

    /**
     * What a server says of itself.
     *
     * @param heap bytes in use
     * @param compiling milliseconds its compilers have worked so far
     */
    public record Figures(long heap, long compiling) {}

    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
