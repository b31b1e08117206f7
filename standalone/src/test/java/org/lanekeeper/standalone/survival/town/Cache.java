package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lanekeeper.sandbox.redis.EmbeddedRedis;

/** Redis, of which everything may be lost at any time. */
public final class Cache implements AutoCloseable {
    private final Path folder;
    private EmbeddedRedis running;

    private Cache(Path folder, EmbeddedRedis running) {
        this.folder = folder;
        this.running = running;
    }

    static Cache startEmpty(Path folder) {
        return new Cache(folder, EmbeddedRedis.startEmpty(folder, 0));
    }

    public void kill() {
        Signal.KILL.send(process());
    }

    /** Comes back with what its file has kept. */
    public void start() {
        int port = running.port();
        running.close();
        running = EmbeddedRedis.start(folder, port);
    }

    /** It forgets everything. */
    public void empty() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), running.port())) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK")) {
                throw new IllegalStateException("FLUSHALL: " + answer);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public boolean isUp() {
        return ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    int port() {
        return running.port();
    }

    private ProcessHandle process() {
        return ProcessHandle.of(running.pid()).orElseThrow();
    }

    @Override
    public void close() {
        running.close();
    }
}
