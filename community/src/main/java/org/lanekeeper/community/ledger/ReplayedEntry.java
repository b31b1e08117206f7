package org.lanekeeper.community.ledger;

/** An entry as the ledger's lines have left it. */
final class ReplayedEntry implements Comparable<ReplayedEntry> {
    final int number;
    int quantity;
    String household;
    String cell;
    String effective;
    String rank = "";
    boolean standing = true;
    boolean inReview;
    int batch;

    ReplayedEntry(int number, int quantity, String household, String cell, String effective) {
        this.number = number;
        this.quantity = quantity;
        this.household = household;
        this.cell = cell;
        this.effective = effective;
    }

    /** Whether nobody behind it may be called before. */
    boolean awaitsItsTurn() {
        return standing && !inReview && batch == 0;
    }

    /** The serving order. */
    @Override
    public int compareTo(ReplayedEntry other) {
        int byRank = rank.compareTo(other.rank);
        int byTime = effective.compareTo(other.effective);
        return byRank != 0 ? byRank : byTime != 0 ? byTime : Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReplayedEntry entry && entry.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
