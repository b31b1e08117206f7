package org.lanekeeper.community.photo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pictures are kept.
 *
 * @param keep how long a picture is kept once it was keyed in or sent back
 * @param keepAtMost how long a picture is kept whatever becomes of it; never more than 30 days
 * @param claim how long a picture stays with the clerk who has it on the screen
 * @param waitingPerResident pictures of one person that may wait at a time
 * @param every pause between two looks for pictures to fetch
 * @param fetching downloads at the same time
 * @param backoff pause after the first failed download; doubles with each
 * @param giveUpAfter how long a download is tried; the platform keeps pictures for three days
 */
@ConfigurationProperties("lanekeeper.photo")
public record PhotoSettings(
        @DefaultValue("7d") Duration keep,
        @DefaultValue("30d") Duration keepAtMost,
        @DefaultValue("5m") Duration claim,
        @DefaultValue("5") int waitingPerResident,
        @DefaultValue("1s") Duration every,
        @DefaultValue("4") int fetching,
        @DefaultValue("5s") Duration backoff,
        @DefaultValue("12h") Duration giveUpAfter) {
    private static final Duration LONGEST = Duration.ofDays(30);

    public PhotoSettings {
        if (keepAtMost.compareTo(LONGEST) > 0 || keep.compareTo(keepAtMost) > 0) {
            throw new IllegalArgumentException(
                    "lanekeeper.photo.keep may not exceed keep-at-most, nor that " + LONGEST.toDays() + " days");
        }
    }
}
