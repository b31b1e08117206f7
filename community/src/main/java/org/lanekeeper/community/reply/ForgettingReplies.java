package org.lanekeeper.community.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.stereotype.Service;

/** Deletes replies when their time is over or the person has left. */
@Service
public class ForgettingReplies implements KeptOfResident {
    private final StaffReplies replies;
    private final ReplyPages pages;
    private final RetentionCounts counts;
    private final Clock clock;

    ForgettingReplies(StaffReplies replies, ReplyPages pages, RetentionCounts counts, Clock clock) {
        this.replies = replies;
        this.pages = pages;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void forget(Resident resident) {
        replies.removeOf(resident.id());
        pages.remove(resident.id());
    }

    /**
     * @param keep how long a reply is kept
     * @return how many were deleted
     */
    public int run(Duration keep) {
        Instant now = clock.instant();
        Instant before = now.minus(keep);
        int all = 0;
        for (long committee : replies.committeesBefore(before)) {
            int removed = 0;
            int some;
            do {
                some = replies.removeBefore(committee, before);
                removed += some;
            } while (some > 0);
            if (removed > 0) {
                counts.note(committee, RetentionCounts.Kind.REPLY, removed, now);
            }
            all += removed;
        }
        pages.removeExpired(now);
        return all;
    }
}
