package org.lanekeeper.miniapp.batch;

import java.time.Instant;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchAccount;
import org.lanekeeper.community.batch.BatchKind;

/**
 * One batch with its sums.
 *
 * @param stock units that came
 * @param slotted each household has a time of its own
 * @param follows batch whose returned units it hands out, null for a delivery of its own
 * @param balance how its households were told
 * @param account where its units are
 * @param redeemed vouchers used so far
 * @param possiblyTwice households whose message may have gone out a second time
 */
public record BatchView(
        long relayId,
        int number,
        int size,
        BatchKind kind,
        int stock,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        boolean slotted,
        Integer follows,
        Instant drawnAt,
        BatchBalance balance,
        BatchAccount account,
        int redeemed,
        int possiblyTwice) {

    static BatchView of(Batch batch, BatchBalance balance, BatchAccount account, int redeemed, int possiblyTwice) {
        return new BatchView(
                batch.relayId(),
                batch.number(),
                batch.size(),
                batch.kind(),
                batch.stock(),
                batch.place(),
                batch.pickupFrom(),
                batch.pickupUntil(),
                batch.slotted(),
                batch.follows(),
                batch.drawnAt(),
                balance,
                account,
                redeemed,
                possiblyTwice);
    }
}
