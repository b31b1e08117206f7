package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** The clock on the committee's wall, wherever the server runs: what forms and tables mean by a time. */
@Component
public class WallClock {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);

    private final Clock clock;
    private final ZoneId zone;

    WallClock(Clock clock, SiteSettings site) {
        this.clock = clock;
        this.zone = site.zone();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
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

    /** {@code 3月5日 09:00}, with the year if it is another one. */
    String inWords(Instant instant) {
        LocalDateTime local = local(instant);
        return local.format(local.getYear() == today().getYear() ? THIS_YEAR : OTHER_YEAR);
    }

    /** {@code 3月5日 09:00 到 17:00}, the day named once. */
    String inWords(Instant from, Instant until) {
        LocalDateTime end = local(until);
        boolean sameDay = end.toLocalDate().equals(local(from).toLocalDate());
        String to = sameDay ? String.format(Locale.ROOT, "%02d:%02d", end.getHour(), end.getMinute()) : inWords(until);
        return inWords(from) + " 到 " + to;
    }

    /** {@code 2026-03-05 09:00:03}. */
    String exactly(Instant instant) {
        return local(instant).format(EXACT);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
