package org.lanekeeper.community.followup;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something to be done about a listed person.
 *
 * @param outcome null while it is open
 * @param sealed what was seen or said; empty for nothing
 * @param doneBy name of the staff member, null while it is open
 */
public record FollowUp(
        long id,
        long committeeId,
        long personId,
        Task task,
        LocalDate dueOn,
        Outcome outcome,
        byte[] sealed,
        long sealNumber,
        Instant doneAt,
        String doneBy) {
    public boolean isOpen() {
        return outcome == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FollowUp that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "FollowUp[" + id + "]";
    }
}
