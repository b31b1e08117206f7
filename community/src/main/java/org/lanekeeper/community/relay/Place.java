package org.lanekeeper.community.relay;

/**
 * An entry as far as its place in the queue goes.
 *
 * @param counts whether it holds its household's place
 * @param batch that called it, 0 while it waits
 * @param effective what the serving order goes by, in microseconds
 * @param residentId who signed it up, 0 for nobody known
 * @param cell share of the quota it counts against
 * @param seq ledger record of its newest change
 * @param merged it goes by an earlier time than its arrival, so that its number says little about its place
 */
record Place(
        int number,
        long householdId,
        boolean counts,
        EntryStatus status,
        int batch,
        String cell,
        boolean secured,
        int drawRank,
        long effective,
        long residentId,
        long seq,
        boolean merged)
        implements Comparable<Place> {

    boolean isWaiting() {
        return status == EntryStatus.ACCEPTED && batch == 0;
    }

    /** Holds a place that is not within the quota: it waits for somebody of its cell to step back. */
    boolean isBeyond() {
        return counts && batch == 0 && !secured;
    }

    /** The serving order. */
    @Override
    public int compareTo(Place other) {
        int byRank = Integer.compare(drawRank, other.drawRank);
        int byTime = byRank != 0 ? byRank : Long.compare(effective, other.effective);
        return byTime != 0 ? byTime : Integer.compare(number, other.number);
    }

    boolean isOrderedLike(Place other) {
        return drawRank == other.drawRank && effective == other.effective && cell.equals(other.cell);
    }
}
