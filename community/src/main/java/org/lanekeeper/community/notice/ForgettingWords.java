package org.lanekeeper.community.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.retention.DeletingInSteps;
import org.lanekeeper.community.retention.RetentionCounts;
import org.springframework.stereotype.Service;

/**
 * Deletes what a notice says about one household, and what was noted of calls, when the time is over. Who was told by which
 * way and when stays, so that the sums do.
 */
@Service
public class ForgettingWords {
    private final OldWords words;
    private final DeletingInSteps deleting;
    private final RetentionCounts counts;
    private final Clock clock;

    ForgettingWords(OldWords words, DeletingInSteps deleting, RetentionCounts counts, Clock clock) {
        this.words = words;
        this.deleting = deleting;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param keep how long after a notice was written; what is still open then ends after as long again
     * @return of how many deliveries and calls something was deleted
     */
    public int run(Duration keep) {
        Instant now = clock.instant();
        words.end(now.minus(keep.multipliedBy(2)), now);
        Map<Long, Integer> forgotten = new TreeMap<>();
        deleting.run(
                most -> words.from(now.minus(keep), most),
                OldWords.Old::committeeId,
                old -> forgotten.merge(old.committeeId(), forget(old.noticeId(), now), Integer::sum));
        forgotten.values().removeIf(count -> count == 0);
        forgotten.forEach((committee, count) -> counts.note(committee, RetentionCounts.Kind.WORDS, count, now));
        return forgotten.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int forget(long noticeId, Instant now) {
        words.forgotten(noticeId, now);
        return words.forgetWords(noticeId)
                + words.forgetNotes(noticeId)
                + words.forgetParts(noticeId)
                + words.forgetLetter(noticeId);
    }
}
