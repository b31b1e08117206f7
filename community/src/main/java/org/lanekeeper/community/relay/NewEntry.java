package org.lanekeeper.community.relay;

import java.time.Instant;

/**
 * An entry to be written.
 *
 * @param secured as far as the counters tell; where paper was merged in between, a recount has the last word
 */
record NewEntry(
        int number,
        Join join,
        int quantity,
        ReviewReason review,
        Instant effectiveAt,
        int drawRank,
        String cell,
        boolean secured) {

    Held held() {
        return new Held(
                number,
                join.household().id(),
                true,
                quantity,
                review,
                join.door(),
                join.residentId(),
                join.requestKey(),
                secured,
                "",
                join.onBehalf());
    }
}
