package org.lanekeeper.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lanekeeper as somebody starts it: a process with a data folder, three ports and a screen. */
final class StandaloneProcess implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    final int api;
    final int bot;
    final int chat;
    private final Path data;
    private final Path screen;
    private final Process process;

    private StandaloneProcess(Path data, Path screen, int api, int bot, int chat, Process process) {
        this.data = data;
        this.screen = screen;
        this.api = api;
        this.bot = bot;
        this.chat = chat;
        this.process = process;
    }

    static StandaloneProcess start(Path data) throws IOException {
        List<Integer> ports = freePorts(3);
        return start(data, ports.get(0), ports.get(1), ports.get(2));
    }

    static StandaloneProcess start(Path data, int api, int bot, int chat) throws IOException {
        return start(data, api, bot, chat, Map.of());
    }

    static StandaloneProcess start(Path data, int api, int bot, int chat, Map<String, String> settings)
            throws IOException {
        Path screen = Files.createTempFile(Path.of("target"), "screen", ".txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        builder.environment()
                .putAll(Map.of(
                        "LANEKEEPER_STANDALONE_DATA", data.toString(),
                        "LANEKEEPER_API_PORT", String.valueOf(api),
                        "LANEKEEPER_BOT_PORT", String.valueOf(bot),
                        "LANEKEEPER_SIM_PORT", String.valueOf(chat)));
        builder.environment().putAll(settings);
        return new StandaloneProcess(data, screen, api, bot, chat, builder.start());
    }

    static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int number = 0; number < count; number++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** Seconds until both servers are healthy. */
    double awaitHealth() throws Exception {
        long begun = System.nanoTime();
        while (status(api) != 200 || status(bot) != 200) {
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(120)) {
                throw new IllegalStateException("not healthy; on the screen:\n" + screen());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int status(int port) throws InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(health)
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    int postStatus(int port, String path) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(""))
                .build();
        return HTTP.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    String screen() throws IOException {
        return Files.readString(screen);
    }

    /** SIGTERM, as Ctrl-C would. */
    void askToEnd() {
        process.destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The power fails: the process, the database and Redis. */
    void killEverything() throws Exception {
        List<ProcessHandle> children = children();
        children.forEach(ProcessHandle::destroyForcibly);
        kill();
        children.forEach(child -> child.onExit().join());
    }

    /** The exit code, if it ends in time. */
    int ends(int seconds) throws Exception {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running after " + seconds + " s; on the screen:\n" + screen());
        }
        return process.exitValue();
    }

    /** Programs that run out of the data folder. */
    List<ProcessHandle> children() throws IOException {
        String folder = data.toRealPath() + "/";
        return ProcessHandle.allProcesses()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.startsWith(folder))
                        .isPresent())
                .toList();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        if (Files.exists(data)) {
            children().forEach(ProcessHandle::destroyForcibly);
        }
        Files.delete(screen);
    }
}
