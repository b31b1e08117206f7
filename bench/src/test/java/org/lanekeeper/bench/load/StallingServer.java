package org.lanekeeper.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Answers one connection at once, but stands still one single time. */
final class StallingServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int stallingRequest;
    private final long stallMillis;

    StallingServer(int stallingRequest, long stallMillis) throws IOException {
        this.stallingRequest = stallingRequest;
        this.stallMillis = stallMillis;
        Thread thread = new Thread(this::serve, "stalling server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    private void serve() {
        try (Socket client = socket.accept()) {
            client.setTcpNoDelay(true);
            InputStream in = client.getInputStream();
            // a request of the test is one byte
            for (int request = 1; in.read() >= 0; request++) {
                if (request == stallingRequest) {
                    TimeUnit.MILLISECONDS.sleep(stallMillis);
                }
                client.getOutputStream().write(ANSWER);
            }
        } catch (IOException closed) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
