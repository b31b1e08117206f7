package org.lanekeeper.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What both loops share: the selector's turn, and what becomes of an answer. */
abstract class Loop {
    /** Longest wait for answers behind the end; what is out then is lost. */
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    /** A selector waits whole milliseconds only; shorter waits look again so often. */
    private static final long GLANCE = 100_000;

    private static final long MILLI = 1_000_000;

    private final Selector selector;
    private final ByteBuffer shared;
    private final LoadResult result = new LoadResult();
    private final List<Connection> connections;
    private final Load load;
    private int underWay;

    Loop(Selector selector, List<Connection> connections, ByteBuffer shared, Load load) {
        this.selector = selector;
        this.connections = connections;
        this.shared = shared;
        this.load = load;
    }

    abstract LoadResult run() throws IOException;

    /** The client is free again. */
    abstract void free(Connection connection, long now) throws IOException;

    /** Whether an answer to what was due at this instant, come at that one, is measured. */
    abstract boolean counts(long due, long now);

    /** Sends the next request from a free client; false if there is none. */
    final boolean send(Connection connection, long due) throws IOException {
        boolean sent = connection.send(load.requests(), due);
        underWay += sent ? 1 : 0;
        return sent;
    }

    /** Handles what has come, waiting at most so long for something. */
    final void turn(long wait) throws IOException {
        if (wait >= MILLI) {
            selector.select(this::handle, wait / MILLI);
            return;
        }
        if (selector.selectNow(this::handle) == 0 && wait > 0) {
            LockSupport.parkNanos(Math.min(wait, GLANCE));
        }
    }

    private void handle(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.write();
            }
            if (key.isReadable() && connection.read(shared)) {
                long now = System.nanoTime();
                underWay--;
                Response response = connection.response();
                result.came();
                if (!response.isGood()) {
                    result.refused(response.status());
                } else if (counts(connection.since(), now)) {
                    result.answered(now - connection.since());
                }
                load.answers().answered(connection.mark(), response);
                free(connection, now);
            }
        } catch (CancelledKeyException gone) {
            // reconnected meanwhile
        } catch (IOException broken) {
            restore(connection);
        }
    }

    private void restore(Connection connection) {
        boolean waiting = connection.isBusy();
        try {
            connection.reconnect();
            if (waiting) {
                underWay--;
                result.lost();
                free(connection, System.nanoTime());
            }
        } catch (IOException down) {
            throw new UncheckedIOException("the server is gone", down);
        }
    }

    /** Waits for the answers that are still out. */
    final void drain() throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (underWay > 0 && System.nanoTime() < deadline) {
            turn(10 * MILLI);
        }
        for (int i = 0; i < underWay; i++) {
            result.lost();
        }
    }

    final int underWay() {
        return underWay;
    }

    final LoadResult result() {
        return result;
    }

    final List<Connection> connections() {
        return connections;
    }

    final Load load() {
        return load;
    }
}
