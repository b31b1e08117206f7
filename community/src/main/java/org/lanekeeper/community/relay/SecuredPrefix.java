package org.lanekeeper.community.relay;

/**
 * Who is within the quota of a cell: the longest run of its serving order whose sum fits. Whoever does not fit waits, and
 * nobody overtakes somebody who waits. Fed with the entries one after another, called ones first.
 */
final class SecuredPrefix {
    private final int quota;
    private final Measure measure;
    private int taken;
    private int waiting;

    SecuredPrefix(int quota, Measure measure) {
        this.quota = quota;
        this.measure = measure;
    }

    /** Whether the next entry is within the quota. Whoever was called stays so, whatever became of the quota since. */
    boolean takes(int units, boolean called) {
        int size = measure.of(units);
        boolean secured = called || waiting == 0 && taken + size <= quota;
        if (secured) {
            taken += size;
        } else {
            waiting++;
        }
        return secured;
    }

    /** An entry that cannot be within the quota yet. */
    void waits() {
        waiting++;
    }

    /** In the relay's measure. */
    int taken() {
        return taken;
    }

    /** Entries. */
    int waiting() {
        return waiting;
    }
}
