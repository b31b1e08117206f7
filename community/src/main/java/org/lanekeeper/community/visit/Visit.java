package org.lanekeeper.community.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.lanekeeper.community.document.DocumentKind;

/**
 * Somebody who comes, as far as it is kept readable; name, numbers and words are in {@link #sealed} and are opened by
 * {@link OpeningVisit}.
 *
 * @param party code of the first of those who came together
 * @param invitationId null where nobody invited them
 * @param documentKind null where no document was asked for or none was at hand
 * @param origin where they come from, in their words
 * @param door whom and where, as it is shown; the same for a door that does not exist
 * @param householdId null where the roster has no such door, or several
 * @param flagged see {@link #flags}
 * @param arrivesAt as declared
 * @param temperature the last one, null before it was taken
 */
public record Visit(
        long id,
        long committeeId,
        long gateId,
        String code,
        String party,
        VisitWay way,
        Long invitationId,
        byte[] sealed,
        DocumentKind documentKind,
        String phoneTail,
        String origin,
        String building,
        String room,
        String door,
        Long householdId,
        VisitReason reason,
        Transport transport,
        String flagged,
        int consentVersion,
        Instant arrivesAt,
        Instant validUntil,
        Instant registeredAt,
        VisitState state,
        Instant stateAt,
        BigDecimal temperature) {
    /** What the guard should look at. */
    public Set<VisitFlag> flags() {
        return VisitFlag.read(flagged);
    }

    /** Whether the pass is over by time; what was let in stays in until it leaves. */
    public boolean isOver(Instant now) {
        return !now.isBefore(validUntil);
    }

    /** Whether the visitor's words are gone. */
    public boolean isWiped() {
        return sealed.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Visit that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }
}
