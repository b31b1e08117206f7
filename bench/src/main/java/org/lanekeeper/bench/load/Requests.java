package org.lanekeeper.bench.load;

import java.nio.ByteBuffer;

/** Where requests come from. Called by one thread only. */
public interface Requests {
    int NONE_LEFT = -1;

    /**
     * Writes the next request.
     *
     * @param client number of the connection, from 0
     * @return a mark that comes back with the answer, or {@link #NONE_LEFT}
     */
    int next(int client, ByteBuffer into);
}
