package org.lanekeeper.miniapp.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The only wall clock that committees know, wherever the server runs. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.CHINA);

    private ChinaTime() {}

    /** What a date field and a time field say together; null if either says nothing that can be read. */
    public static Instant read(String date, String time) {
        try {
            return LocalDateTime.of(LocalDate.parse(date), LocalTime.parse(time))
                    .atZone(ZONE)
                    .toInstant();
        } catch (DateTimeParseException | NullPointerException unreadable) {
            return null;
        }
    }

    static String inWords(Instant instant, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(instant, ZONE);
        int year = LocalDateTime.ofInstant(now, ZONE).getYear();
        return local.format(local.getYear() == year ? THIS_YEAR : OTHER_YEAR);
    }

    static String exactly(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE).format(EXACT);
    }
}
