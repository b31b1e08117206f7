package org.lanekeeper.community.tip;

import java.time.LocalDate;

/** All tips. */
public interface Tips {
    /**
     * The tip of a day: the same for everybody of a committee, not the same for all committees, and none comes again
     * before all others of the season had their day.
     */
    Tip ofDay(LocalDate day, long committeeId);
}
