package org.lanekeeper.bot.settings;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How groups are told of the progress of relays.
 *
 * @param every pause between two looks at what there is to tell
 * @param pause between two posts into one group; what happens meanwhile stands in one
 * @param quietFrom nothing is posted from this time in the evening; what is called is told at any hour
 * @param quietUntil this time in the morning; equal to the other for no quiet hours
 */
@ConfigurationProperties("lanekeeper.groups")
public record GroupSettings(
        @DefaultValue("20s") Duration every,
        @DefaultValue("5m") Duration pause,
        @DefaultValue("22:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil) {

    /** @param time in Beijing */
    public boolean isQuiet(LocalTime time) {
        boolean late = !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietUntil);
        return quietFrom.isAfter(quietUntil) ? late || early : late && early;
    }
}
