package org.lanekeeper.miniapp.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Times as residents read them: 2月4日 16:30. */
@Component
public class ChineseTime {
    private final ZoneId zone;

    ChineseTime(SiteSettings site) {
        this.zone = site.zone();
    }

    public String text(Instant instant) {
        LocalDateTime local = local(instant);
        return String.format(
                "%d月%d日 %02d:%02d", local.getMonthValue(), local.getDayOfMonth(), local.getHour(), local.getMinute());
    }

    /** {@code 2月4日 09:00–11:30}; the day stands twice only if it differs. */
    public String span(Instant from, Instant until) {
        LocalDateTime end = local(until);
        boolean sameDay = local(from).toLocalDate().equals(end.toLocalDate());
        return text(from) + "–" + (sameDay ? String.format("%02d:%02d", end.getHour(), end.getMinute()) : text(until));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
