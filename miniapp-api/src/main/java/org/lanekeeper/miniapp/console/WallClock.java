package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** The clock on the committee's wall, wherever the server runs: what forms mean by a time. */
@Component
public class WallClock {
    private final Clock clock;
    private final ZoneId zone;

    WallClock(Clock clock, SiteSettings site) {
        this.clock = clock;
        this.zone = site.zone();
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    /** For a date field. */
    public String date(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    /** For a time field, to the minute. */
    public String time(Instant instant) {
        return LocalTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** What a date field and a time field say together; null if either says nothing that can be read. */
    public Instant read(String date, String time) {
        try {
            return LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException | NullPointerException unreadable) {
            return null;
        }
    }
}
