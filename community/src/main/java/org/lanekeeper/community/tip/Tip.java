package org.lanekeeper.community.tip;

import java.time.Month;
import java.util.Set;

/**
 * One tip, short enough for a chat and a wall.
 *
 * @param slot tips of one slot stand for each other through the year
 * @param months in which it is told
 * @param text at most {@link #LONGEST} characters
 */
public record Tip(int slot, Set<Month> months, String title, String text) {
    public static final int LONGEST = 200;

    public Tip {
        months = Set.copyOf(months);
        if (title.isBlank() || text.isBlank() || text.length() > LONGEST || months.isEmpty()) {
            throw new IllegalArgumentException(
                    "a tip needs a title, months and at most " + LONGEST + " characters: " + title);
        }
    }
}
