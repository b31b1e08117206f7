package org.lanekeeper.miniapp.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times as people read them, by the clock of this installation: 2月4日 16:30. */
@Component
public class ChineseTime {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);

    private final Clock clock;
    private final ZoneId zone;

    ChineseTime(Clock clock, SiteSettings site) {
        this.clock = clock;
        this.zone = site.zone();
    }

    /** {@code 2月4日 16:30}, with the year if it is another one. */
    public String text(Instant instant) {
        LocalDateTime local = local(instant);
        return local.format(local.getYear() == local(clock.instant()).getYear() ? THIS_YEAR : OTHER_YEAR);
    }

    /** {@code 2月4日 09:00 到 11:30}; the day stands twice only if it differs. */
    public String span(Instant from, Instant until) {
        LocalDateTime end = local(until);
        boolean sameDay = local(from).toLocalDate().equals(end.toLocalDate());
        return text(from) + " 到 " + (sameDay ? end.format(TIME) : text(until));
    }

    /** {@code 2026-03-05 09:00:03}. */
    public String exactly(Instant instant) {
        return local(instant).format(EXACT);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
