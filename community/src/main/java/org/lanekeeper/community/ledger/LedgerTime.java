package org.lanekeeper.community.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** {@code 2026-02-01T00:00:40.123456+08:00}: Beijing's time to the microsecond, always of the same width. */
final class LedgerTime {
    /** Beijing's time, without the summer time of the years before 1992. */
    static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final int NANOS_A_MICRO = 1000;

    private LedgerTime() {}

    static String of(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), BEIJING);
        StringBuilder text = new StringBuilder(32);
        digits(text, time.getYear(), 4).append('-');
        digits(text, time.getMonthValue(), 2).append('-');
        digits(text, time.getDayOfMonth(), 2).append('T');
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        digits(text, time.getSecond(), 2).append('.');
        return digits(text, time.getNano() / NANOS_A_MICRO, 6).append("+08:00").toString();
    }

    private static StringBuilder digits(StringBuilder text, int value, int width) {
        for (int unit = power(width - 1); unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }

    private static int power(int exponent) {
        int power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
