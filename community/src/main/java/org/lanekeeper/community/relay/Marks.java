package org.lanekeeper.community.relay;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A set that forgets: of its last sixty thousand members it has nearly all. Each has a shelf of sixteen places; the newest
 * stands first, and the oldest falls off. Two that are added at once may push one off too early.
 */
final class Marks {
    private static final int PLACES = 1 << 17;
    private static final int SHELF = 16;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray places = new AtomicLongArray(PLACES);

    /** A number for both together; others have hardly ever the same. */
    static long of(long where, long who) {
        long mixed = (where * ODD ^ who) * ODD;
        return mixed ^ mixed >>> 32;
    }

    /**
     * @param mark one of {@link #of}
     */
    boolean has(long mark) {
        int shelf = shelf(mark);
        for (int i = shelf; i < shelf + SHELF; i++) {
            if (places.getOpaque(i) == mark) {
                return true;
            }
        }
        return false;
    }

    void add(long mark) {
        if (has(mark)) {
            return;
        }
        int shelf = shelf(mark);
        for (int i = shelf + SHELF - 1; i > shelf; i--) {
            places.setOpaque(i, places.getOpaque(i - 1));
        }
        places.setOpaque(shelf, mark);
    }

    private static int shelf(long mark) {
        return (int) mark & PLACES - SHELF;
    }
}
