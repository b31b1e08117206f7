package org.lanekeeper.community.visit;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a guard did about a visit.
 *
 * @param gateId where it happened
 * @param temperature in degrees Celsius, null where none was taken
 * @param by the guard's name
 * @param happenedAt by the guard's telephone, which may have been without a network
 * @param conflict whether it did not fit what had been decided meanwhile; it stands there, and changed nothing
 */
public record Passing(
        long id,
        long gateId,
        long visitId,
        PassingDeed deed,
        BigDecimal temperature,
        String by,
        Instant happenedAt,
        Instant receivedAt,
        boolean conflict) {}
