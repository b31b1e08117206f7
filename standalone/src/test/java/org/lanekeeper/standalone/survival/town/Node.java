package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.process.LoopbackPorts;

/** One server in a JVM of its own, with the wire it reaches the database by. It keeps its port over restarts. */
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String name;
    private final Program program;
    private final Map<String, String> settings;
    private final Path folder;
    private final Wire wire;
    private final int port;
    private Process process;
    private boolean paused;

    /**
     * @param folder where its log goes; also what its process is known by
     */
    Node(String name, Program program, Map<String, String> settings, Path folder, Wire wire) {
        this.name = name;
        this.program = program;
        this.settings = settings;
        this.folder = folder;
        this.wire = wire;
        try {
            this.port = LoopbackPorts.choose(0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Starts the process and returns at once. */
    public void launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                Leftovers.mark(folder),
                "-cp",
                System.getProperty("java.class.path"),
                program.main().getName(),
                "--server.port=" + port));
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits until it is healthy. */
    public Node awaitUp() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isHealthy()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("server " + name + " does not come up, see " + log());
            }
            pauseBriefly();
        }
        return this;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    private boolean isHealthy() {
        HttpRequest health = HttpRequest.newBuilder(address().resolve("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pauseBriefly() {
        try {
            Thread.sleep(25);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Wire wire() {
        return wire;
    }

    public String name() {
        return name;
    }

    public void kill() {
        Signal.KILL.send(process.toHandle());
    }

    /** Not a step further until {@link #resume()}, as when a virtual machine is moved. */
    public void pause() {
        paused = true;
        Signal.STOP.send(process.toHandle());
    }

    public void resume() {
        if (paused && isAlive()) {
            Signal.CONT.send(process.toHandle());
        }
        paused = false;
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
        wire.close();
    }
}
