package org.lanekeeper.community.relay;

/** The serving order within one cell, in which places that become free are given to those who wait beyond the quota. */
final class CellOrder {
    private static final int ROOM = 64;

    private int size;
    private Fenwick beyond = new Fenwick(ROOM);

    /** The position of one more, behind all others. */
    int append() {
        if (size == beyond.capacity()) {
            beyond = beyond.grown();
        }
        return size++;
    }

    /** Counts the one at a position as waiting beyond the quota, or no more. */
    void count(int position, int by) {
        beyond.add(position, by);
    }

    /** Who waits beyond the quota and is given a place before this one. */
    int before(int position) {
        return beyond.before(position);
    }
}
