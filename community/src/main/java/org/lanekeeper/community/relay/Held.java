package org.lanekeeper.community.relay;

/**
 * An entry that exists already, in the database or earlier in the same batch of joins.
 *
 * @param counts whether it holds its household's place
 * @param secured within the quota of its cell
 * @param onBehalf signed up by somebody of another household
 */
record Held(
        int number,
        long householdId,
        boolean counts,
        int quantity,
        ReviewReason review,
        Door door,
        Long residentId,
        String requestKey,
        boolean secured,
        String receipt,
        boolean onBehalf) {}
