package org.lanekeeper.community.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.retention.DeletingInSteps;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.stereotype.Service;

/** Ends talks in which nobody says anything any more, and deletes old ones and those of people who have left. */
@Service
public class ForgettingTalks implements KeptOfResident {
    private final Talks talks;
    private final DeletingInSteps deleting;
    private final RetentionCounts counts;
    private final Clock clock;

    ForgettingTalks(Talks talks, DeletingInSteps deleting, RetentionCounts counts, Clock clock) {
        this.talks = talks;
        this.deleting = deleting;
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public void forget(Resident resident) {
        talks.of(resident.id()).forEach(this::remove);
    }

    private void remove(long talk) {
        talks.removeLines(talk);
        talks.remove(talk);
    }

    /** How many talks were deleted. */
    public int run(Duration idle, Duration keep) {
        Instant now = clock.instant();
        talks.closeIdle(now.minus(idle), now.minus(keep), now);
        Map<Long, Integer> removed = deleting.run(
                most -> talks.closedBefore(now.minus(keep), most), Talks.Old::committeeId, talk -> remove(talk.id()));
        removed.forEach((committee, count) -> counts.note(committee, RetentionCounts.Kind.TALK, count, now));
        return removed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
