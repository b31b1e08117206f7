package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One visitor of a party, judged and ready to be written. */
record NewVisit(
        long committeeId,
        long gateId,
        VisitWay way,
        Long invitationId,
        Particulars particulars,
        String documentLookup,
        String phoneLookup,
        String phoneTail,
        String origin,
        VisitedDoor door,
        VisitReason reason,
        Transport transport,
        Set<VisitFlag> flags,
        int consentVersion,
        Instant arrivesAt,
        Instant validUntil,
        Instant registeredAt,
        Instant keptUntil) {
    NewVisit with(VisitFlag flag) {
        Set<VisitFlag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new NewVisit(
                committeeId,
                gateId,
                way,
                invitationId,
                particulars,
                documentLookup,
                phoneLookup,
                phoneTail,
                origin,
                door,
                reason,
                transport,
                more,
                consentVersion,
                arrivesAt,
                validUntil,
                registeredAt,
                keptUntil);
    }

    @Override
    public String toString() {
        return "NewVisit[]";
    }
}
