package org.lanekeeper.community.moment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people speak of them, in Beijing time: 3月5日（周四）9:00. */
public final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("M月d日（E）H:mm", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.CHINA);

    private Moments() {}

    public static String at(Instant instant) {
        return FULL.format(instant.atZone(ZONE));
    }

    /** The day that it is here. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The day stands only once if it is the same. */
    public static String between(Instant from, Instant until) {
        ZonedDateTime start = from.atZone(ZONE);
        ZonedDateTime end = until.atZone(ZONE);
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        return FULL.format(start) + " 至 " + (sameDay ? TIME : FULL).format(end);
    }
}
