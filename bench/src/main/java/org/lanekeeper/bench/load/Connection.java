package org.lanekeeper.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One keep-alive client with at most one request under way. */
final class Connection {
    private static final int LARGEST_REQUEST = 2048;
    private static final int CONNECT_MILLIS = 20_000;

    private final int client;
    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    private final Response response = new Response();
    private SocketChannel channel;
    private SelectionKey key;
    private int mark;
    private long since;
    private boolean busy;

    Connection(int client, InetSocketAddress server, Selector selector) throws IOException {
        this.client = client;
        this.server = server;
        this.selector = selector;
        connect();
    }

    private void connect() throws IOException {
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().connect(server, CONNECT_MILLIS);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * Sends the next request.
     *
     * @param due the instant its latency counts from
     * @return false if there are no more requests
     */
    boolean send(Requests requests, long due) throws IOException {
        out.clear();
        int next = requests.next(client, out);
        if (next == Requests.NONE_LEFT) {
            return false;
        }
        out.flip();
        mark = next;
        since = due;
        busy = true;
        response.reset();
        try {
            write();
        } catch (IOException stale) {
            // closed by the server while it was idle
            close();
            connect();
            out.rewind();
            write();
        }
        return true;
    }

    void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** True once the answer is whole. */
    boolean read(ByteBuffer shared) throws IOException {
        shared.clear();
        int length = channel.read(shared);
        if (length < 0) {
            throw new IOException("closed by the server");
        }
        shared.flip();
        if (!busy || !response.take(shared)) {
            return false;
        }
        busy = false;
        if (response.isLastOnConnection()) {
            reconnect();
        }
        return true;
    }

    void reconnect() throws IOException {
        busy = false;
        close();
        connect();
    }

    void close() {
        try {
            key.cancel();
            channel.close();
        } catch (IOException ignored) {
            // it is gone either way
        }
    }

    SelectionKey key() {
        return key;
    }

    int mark() {
        return mark;
    }

    long since() {
        return since;
    }

    boolean isBusy() {
        return busy;
    }

    Response response() {
        return response;
    }
}
