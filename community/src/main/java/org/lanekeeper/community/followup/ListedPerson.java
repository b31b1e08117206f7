package org.lanekeeper.community.followup;

import java.time.Instant;

/**
 * Somebody, or a firm, on one of the committee's lists, as far as it is kept readable.
 *
 * @param sealed see {@link ListedWords}
 * @param householdId where they live; null where the roster has no such door
 * @param door as it is shown
 * @param cameFrom of returnees; else empty
 * @param visitId by which it was found out, which may be deleted since; null for none
 * @param endedAt since when nothing is to be done about it, null while something is
 */
public record ListedPerson(
        long id,
        long committeeId,
        Register register,
        byte[] sealed,
        long sealNumber,
        Long householdId,
        String door,
        String cameFrom,
        Long visitId,
        Instant listedAt,
        String listedBy,
        Instant endedAt) {
    public boolean isOpen() {
        return endedAt == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListedPerson that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "ListedPerson[" + id + "]";
    }
}
