package org.lanekeeper.community.inbox;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/** When somebody of the staff reads what people write. */
public record OfficeHours(LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** The next moment at which somebody comes, strictly after this one. */
    public Instant nextOpening(Instant after) {
        ZonedDateTime opening = after.atZone(ZONE).with(opens);
        while (!opening.toInstant().isAfter(after) || !days.contains(opening.getDayOfWeek())) {
            opening = opening.plusDays(1);
        }
        return opening.toInstant();
    }
}
