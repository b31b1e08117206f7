package org.lanekeeper.bot.delivery.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long a platform asks to be left alone: the header of RFC 9110, in seconds or as a date. */
final class RetryAfter {
    /** Whoever asks for more is not believed: staff would rather have the next channel. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Zero where it says nothing that can be read. */
    static Duration read(String header, Instant now) {
        String value = header.strip();
        if (value.matches("\\d{1,9}")) {
            return within(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return within(Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()));
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static Duration within(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
