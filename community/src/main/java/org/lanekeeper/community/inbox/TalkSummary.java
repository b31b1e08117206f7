package org.lanekeeper.community.inbox;

import java.time.Instant;
import org.lanekeeper.community.resident.Platform;

/**
 * A talk in the list.
 *
 * @param platform null once the person has left
 * @param place compound and door of the person's household, null where it is not known
 * @param name as registered there, null where it is not known
 * @param takenName who of the staff answers it
 */
public record TalkSummary(
        long id,
        Platform platform,
        Long householdId,
        String place,
        String name,
        Instant openedAt,
        Instant lastAt,
        Instant waitingSince,
        Long takenBy,
        String takenName,
        Instant closedAt) {
    public boolean isOpen() {
        return closedAt == null;
    }

    public boolean isWaiting() {
        return isOpen() && waitingSince != null;
    }

    @Override
    public String toString() {
        return "TalkSummary[" + id + "]";
    }
}
