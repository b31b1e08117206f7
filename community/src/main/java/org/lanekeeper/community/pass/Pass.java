package org.lanekeeper.community.pass;

import java.time.Instant;

/**
 * What a guard sees of a visit when there is nothing but the visitor's screen.
 *
 * @param compoundId at whose gates it is good
 * @param gateId at which the visitor registered
 * @param code the short one, eight characters
 * @param from to the minute
 * @param until to the minute; from then on it is good no more
 * @param look whether the guard should ask the server or the committee; why is not said where the visitor could read it
 * @param name masked
 * @param door whom and where, in words
 * @param reason in words
 */
public record Pass(
        long committeeId,
        long compoundId,
        long gateId,
        String code,
        Instant from,
        Instant until,
        boolean look,
        String name,
        String door,
        String reason) {
    @Override
    public String toString() {
        return "Pass[]";
    }
}
