package org.lanekeeper.community.paper;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** Reads the time beside a row: 9:15, 2月4日 9:15, 2026-02-04 09:15:30. What it leaves out, the sheet's own time says. */
final class PaperMoment {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?:(?<year>20\\d{2})[-/年.])?(?<month>\\d{1,2})[-/月.](?<day>\\d{1,2})日?[\\sT]+)?"
                    + "(?<hour>\\d{1,2})[:点时](?<minute>\\d{1,2})分?(?::(?<second>\\d{1,2}))?");

    private final LocalDate day;
    private final ZoneId zone;

    PaperMoment(Instant sheet, ZoneId zone) {
        this.day = LocalDate.ofInstant(sheet, zone);
        this.zone = zone;
    }

    /** Nothing if it cannot be read. */
    Optional<Instant> read(String text) {
        Matcher matcher = WRITTEN.matcher(EntryText.narrow(text).strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    part(matcher, "year", day.getYear()),
                    part(matcher, "month", day.getMonthValue()),
                    part(matcher, "day", day.getDayOfMonth()),
                    part(matcher, "hour", 0),
                    part(matcher, "minute", 0),
                    part(matcher, "second", 0));
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int part(Matcher matcher, String name, int otherwise) {
        String digits = matcher.group(name);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
