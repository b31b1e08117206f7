package org.lanekeeper.community.pasted;

import java.time.Instant;

/** Lays a copy of a relay beside those that were pasted before. */
public final class ComparingCopies {
    private ComparingCopies() {}

    /**
     * What a copy brings. Pure: the history that comes of it is in the answer.
     *
     * @param seenAt when the copy came in; may lie before other copies' times
     */
    public static CopyComparison compare(CopyHistory known, PastedRelay copy, Instant seenAt) {
        return new Comparison(known, copy, seenAt).compare();
    }

    /** Whether a copy is one of the relay that is known: by its title and by the rows they share. */
    public static boolean sameRelay(CopyHistory known, PastedRelay copy) {
        return new SameRelay(known).isOf(copy);
    }
}
