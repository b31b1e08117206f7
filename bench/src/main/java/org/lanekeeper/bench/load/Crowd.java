package org.lanekeeper.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Clients that are connected and stay so, driven by one thread: whoever calls {@link #run}. */
public final class Crowd implements AutoCloseable {
    private static final int READ_AT_ONCE = 64 * 1024;

    private final Selector selector;
    private final List<Connection> connections;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(READ_AT_ONCE);

    private Crowd(Selector selector, List<Connection> connections) {
        this.selector = selector;
        this.connections = connections;
    }

    /**
     * Connects the clients.
     *
     * @param servers taken in turn
     */
    public static Crowd connect(int clients, List<InetSocketAddress> servers) throws IOException {
        Selector selector = Selector.open();
        List<Connection> connections = new ArrayList<>(clients);
        for (int client = 0; client < clients; client++) {
            connections.add(new Connection(client, servers.get(client % servers.size()), selector));
        }
        return new Crowd(selector, connections);
    }

    /** Makes the load and waits until all is answered, or long enough. */
    public LoadResult run(Load load) throws IOException {
        for (Connection connection : connections) {
            // left over from an earlier load that had waited long enough
            if (connection.isBusy() || !connection.key().isValid()) {
                connection.reconnect();
            }
        }
        return load.pace() instanceof Pace.Closed
                ? new ClosedLoop(selector, connections, shared, load).run()
                : new OpenLoop(selector, connections, shared, load).run();
    }

    @Override
    public void close() throws IOException {
        connections.forEach(Connection::close);
        selector.close();
    }
}
