package org.lanekeeper.community.reply;

import java.time.Instant;

/**
 * A reply that a sender holds.
 *
 * @param about who speaks follows from it: staff, or the bot
 * @param perhapsSent calls that ended without an answer
 * @param claim proves that the sender still holds it
 */
public record OutgoingReply(
        long id,
        long committeeId,
        long residentId,
        PostingReply.About about,
        int attempts,
        int perhapsSent,
        Instant createdAt,
        String claim) {
    /** Whether it has waited for too long to mean anything to the person. */
    public boolean isStale(Instant now) {
        return about == PostingReply.About.LATE
                && createdAt.plus(ReadingReplies.LATE_COUNTS).isBefore(now);
    }
}
