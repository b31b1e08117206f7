package org.lanekeeper.miniapp.batch;

import java.time.Instant;
import org.lanekeeper.community.batch.Batch;

/**
 * One batch with its sums.
 *
 * @param redeemed vouchers used so far
 * @param possiblyTwice households whose message may have gone out a second time
 */
public record BatchView(
        long relayId,
        int number,
        int size,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        Instant drawnAt,
        BatchBalance balance,
        int redeemed,
        int possiblyTwice) {

    static BatchView of(Batch batch, BatchBalance balance, int redeemed, int possiblyTwice) {
        return new BatchView(
                batch.relayId(),
                batch.number(),
                batch.size(),
                batch.place(),
                batch.pickupFrom(),
                batch.pickupUntil(),
                batch.drawnAt(),
                balance,
                redeemed,
                possiblyTwice);
    }
}
