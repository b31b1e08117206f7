package org.lanekeeper.community.tip;

import java.time.LocalDate;

/** What is told when somebody asks for the day's tip. */
public interface Tips {
    /**
     * The tip of a day: the same for everybody of a committee. What the committee told its groups that day; on other days
     * one of its season's, none again before all others had their day.
     */
    ToldTip ofDay(LocalDate day, long committeeId);
}
