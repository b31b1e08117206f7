package org.lanekeeper.community.inbox;

import java.time.Instant;

/**
 * One talk of one person with the staff.
 *
 * @param waitingSince oldest words of the person that nobody has answered, null if there are none
 * @param takenBy who of the staff answers it, null for nobody yet
 * @param closedAt null while it is open
 */
public record Talk(
        long id,
        long committeeId,
        long residentId,
        Instant openedAt,
        Instant lastAt,
        Instant waitingSince,
        Long takenBy,
        Instant closedAt) {
    public boolean isOpen() {
        return closedAt == null;
    }
}
