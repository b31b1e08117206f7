package org.lanekeeper.community.relay;

import java.util.concurrent.TimeUnit;

/**
 * The relay at whose row servers wait for each other: of those that were written lately the one with the lowest key, which
 * is the same on every server that has it. It is waited for even if just now nobody here asks for it, or whoever finds
 * only others would go in between with a handful of joins.
 */
record Meeting(long relayId, long sinceNanos) {
    private static final long LATELY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    static final Meeting NONE = new Meeting(Long.MAX_VALUE, 0);

    boolean isRecent(long nanos) {
        return this != NONE && nanos - sinceNanos < LATELY_NANOS;
    }

    /** After a turn in which this was the lowest. */
    Meeting after(long lowest, long nanos) {
        return lowest <= relayId || !isRecent(nanos) ? new Meeting(lowest, nanos) : this;
    }
}
