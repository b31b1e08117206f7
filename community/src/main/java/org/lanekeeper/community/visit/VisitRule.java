package org.lanekeeper.community.visit;

import java.time.Duration;

/**
 * What a committee has decided about visits; edited without a release.
 *
 * @param validMinutes how long a pass is good, from the declared arrival on
 * @param keepDays how long visits are kept
 * @param asksDocument whether the number of a document is asked for
 * @param purpose why it is asked, as visitors read it
 * @param contact whom to ask, as visitors read it; empty for the committee's own number
 */
public record VisitRule(
        long committeeId,
        int validMinutes,
        int keepDays,
        boolean asksDocument,
        boolean asksOrigin,
        String purpose,
        String contact) {
    public static final int LONGEST_VALID_MINUTES = 7 * 24 * 60;
    public static final int LONGEST_KEEP_DAYS = 90;

    /** Of a committee that has decided nothing yet. */
    public static VisitRule standard(long committeeId) {
        return new VisitRule(committeeId, 12 * 60, 30, true, true, "防疫和小区出入登记", "");
    }

    public Duration validFor() {
        return Duration.ofMinutes(validMinutes);
    }

    public Duration keep() {
        return Duration.ofDays(keepDays);
    }
}
