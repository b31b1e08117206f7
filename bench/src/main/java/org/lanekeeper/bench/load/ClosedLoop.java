package org.lanekeeper.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.List;

/** Everybody asks again at once. */
final class ClosedLoop extends Loop {
    private long begin;
    private long end;

    ClosedLoop(Selector selector, List<Connection> connections, ByteBuffer shared, Load load) {
        super(selector, connections, shared, load);
    }

    @Override
    LoadResult run() throws IOException {
        begin = System.nanoTime() + load().settle().toNanos();
        end = begin + load().span().toNanos();
        for (Connection connection : connections()) {
            free(connection, System.nanoTime());
        }
        while (System.nanoTime() < end && underWay() > 0) {
            turn(Math.max(1, end - System.nanoTime()));
        }
        long ended = Math.min(end, System.nanoTime());
        end = ended;
        drain();
        result().measuredFor(Math.max(1, ended - begin));
        return result();
    }

    @Override
    void free(Connection connection, long now) throws IOException {
        // whoever finds no more to ask is done; the span ends when that holds for all
        if (now < end) {
            send(connection, System.nanoTime());
        }
    }

    @Override
    boolean counts(long due, long now) {
        return now >= begin && now < end;
    }
}
