package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.Set;

/**
 * What a visitor shows at the gate (通行凭证).
 *
 * @param code of the visit
 * @param validFrom from when it is good: its registration
 * @param name masked
 * @param door whom and where
 */
public record Pass(
        String code,
        long committeeId,
        Instant validFrom,
        Instant validUntil,
        Set<VisitFlag> flags,
        String name,
        String door,
        VisitReason reason) {
    public static Pass of(Visit visit, Particulars particulars) {
        return new Pass(
                visit.code(),
                visit.committeeId(),
                visit.registeredAt(),
                visit.validUntil(),
                visit.flags(),
                particulars.maskedName(),
                visit.door(),
                visit.reason());
    }

    @Override
    public String toString() {
        return "Pass[]";
    }
}
