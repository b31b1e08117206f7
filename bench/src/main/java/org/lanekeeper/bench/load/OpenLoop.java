package org.lanekeeper.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Requests fall due by the clock. One that finds no free client waits for one, and its latency counts from when it was
 * due: no omission is coordinated with the server.
 */
final class OpenLoop extends Loop {
    private final Deque<Connection> free = new ArrayDeque<>();
    private final int total;
    private long start;
    private long begin;

    OpenLoop(Selector selector, List<Connection> connections, ByteBuffer shared, Load load) {
        super(selector, connections, shared, load);
        long length = load.settle().plus(load.span()).toNanos();
        this.total = load.pace() instanceof Pace.Steady steady
                ? steady.dueWithin(length)
                : ((Pace.AtOnce) load.pace()).requests();
        free.addAll(connections);
    }

    @Override
    LoadResult run() throws IOException {
        start = System.nanoTime();
        begin = start + load().settle().toNanos();
        int next = 0;
        boolean more = true;
        while (more && next < total) {
            long due = due(next);
            while (next < total && due <= System.nanoTime() && !free.isEmpty()) {
                more = send(free.poll(), due);
                next++;
                due = next < total ? due(next) : due;
            }
            long wait = due - System.nanoTime();
            // with nobody free only an answer helps
            turn(free.isEmpty() ? 1_000_000 : Math.max(0, wait));
        }
        drain();
        result().measuredFor(System.nanoTime() - begin);
        return result();
    }

    private long due(int index) {
        return load().pace() instanceof Pace.Steady steady ? start + steady.dueAfter(index) : start;
    }

    @Override
    void free(Connection connection, long now) {
        free.add(connection);
    }

    @Override
    boolean counts(long due, long now) {
        return due >= begin;
    }
}
