package org.lanekeeper.community.batch;

import java.time.Instant;

/**
 * One arrival of goods and the households called for it.
 *
 * @param number of the batch within its relay, the first being 1
 * @param size households called
 */
public record Batch(
        long relayId,
        int number,
        long committeeId,
        int size,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        Instant drawnAt) {}
