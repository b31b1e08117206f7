package org.lanekeeper.community.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.resident.KeptOfResident;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends talks in which nobody says anything any more, and deletes old ones and those of people who have left. */
@Service
public class ForgettingTalks implements KeptOfResident {
    private static final int AT_ONCE = 500;

    private final Talks talks;
    private final RetentionCounts counts;
    private final Clock clock;

    ForgettingTalks(Talks talks, RetentionCounts counts, Clock clock) {
        this.talks = talks;
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
    @Transactional
    public int run(Duration idle, Duration keep) {
        Instant now = clock.instant();
        talks.closeIdle(now.minus(idle), now.minus(keep), now);
        Map<Long, Integer> removed = new TreeMap<>();
        List<Talks.Old> old;
        do {
            old = talks.closedBefore(now.minus(keep), AT_ONCE);
            for (Talks.Old talk : old) {
                remove(talk.id());
                removed.merge(talk.committeeId(), 1, Integer::sum);
            }
        } while (old.size() == AT_ONCE);
        removed.forEach((committee, count) -> counts.note(committee, RetentionCounts.Kind.TALK, count, now));
        return removed.values().stream().mapToInt(Integer::intValue).sum();
    }
}
