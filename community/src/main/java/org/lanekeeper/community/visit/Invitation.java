package org.lanekeeper.community.visit;

import java.time.Instant;

/**
 * A household expects somebody (邀请).
 *
 * @param code in the link that the resident sends on
 * @param guests how many may register with it
 * @param cancelledAt null while it stands
 */
public record Invitation(
        long id,
        long committeeId,
        long householdId,
        long residentId,
        String code,
        int guests,
        int used,
        Instant validFrom,
        Instant validUntil,
        Instant cancelledAt) {
    public boolean isGood(Instant now) {
        return cancelledAt == null && now.isBefore(validUntil) && used < guests;
    }

    /** How many may still come with it. */
    public int left() {
        return guests - used;
    }

    /** The code to be read out: {@code 7F3K-9Q2M-XW4T}. */
    public String spoken() {
        return code.substring(0, 4) + '-' + code.substring(4, 8) + '-' + code.substring(8);
    }

    @Override
    public String toString() {
        return "Invitation[" + id + "]";
    }
}
