package org.lanekeeper.community.inbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the inbox is kept.
 *
 * @param opens when staff begin to read, by the committee's clock: 08:30
 * @param closes when they go home
 * @param days on which they come; these are the days of a committee that works through
 * @param idle after which a talk in which nobody says anything is over
 * @param keep how long a talk is kept after its end, and a reply after it was written
 */
@ConfigurationProperties("lanekeeper.inbox")
public record InboxSettings(
        @DefaultValue("08:30") String opens,
        @DefaultValue("17:30") String closes,

        @DefaultValue("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY")
        Set<DayOfWeek> days,

        @DefaultValue("3d") Duration idle,
        @DefaultValue("30d") Duration keep) {
    public InboxSettings {
        if (days.isEmpty() || !LocalTime.parse(opens).isBefore(LocalTime.parse(closes))) {
            throw new IllegalArgumentException("lanekeeper.inbox needs a day, and opens before it closes");
        }
        days = Set.copyOf(days);
    }

    public OfficeHours hours() {
        return new OfficeHours(LocalTime.parse(opens), LocalTime.parse(closes), days);
    }
}
