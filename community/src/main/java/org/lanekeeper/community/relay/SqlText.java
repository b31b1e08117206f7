package org.lanekeeper.community.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;

/**
 * A statement with its values written into it, where binding some thousands of parameters one by one costs more than all
 * else. Nothing that anybody typed can end a literal: what holds a quote, a backslash or any letter beyond ASCII is
 * written in hexadecimal digits.
 */
final class SqlText {
    private static final HexFormat HEX = HexFormat.of();
    private static final int NANOS_A_MICRO = 1000;

    private final StringBuilder text = new StringBuilder(4096);
    private final ZoneOffset zone;

    /**
     * @param zone in which the driver writes times
     */
    SqlText(ZoneOffset zone) {
        this.zone = zone;
    }

    /** Words of ours. */
    SqlText sql(String words) {
        text.append(words);
        return this;
    }

    SqlText value(long number) {
        text.append(number);
        return this;
    }

    SqlText value(boolean flag) {
        text.append(flag ? '1' : '0');
        return this;
    }

    /**
     * @param number null for none
     */
    SqlText value(Long number) {
        return number == null ? sql("NULL") : value(number.longValue());
    }

    /**
     * @param words null for none
     */
    SqlText value(String words) {
        if (words == null) {
            return sql("NULL");
        }
        if (isPlain(words, ' ')) {
            text.append('\'').append(words).append('\'');
        } else {
            text.append("_utf8mb4 0x");
            HEX.formatHex(text, words.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** As {@link #value(String)}; ends of lines stand as they are. */
    SqlText lines(String words) {
        if (isPlain(words, '\n')) {
            text.append('\'').append(words).append('\'');
            return this;
        }
        return value(words);
    }

    /**
     * @param also a character that is plain besides
     */
    private static boolean isPlain(String words, char also) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != also && (c < ' ' || c > '~' || c == '\'' || c == '\\')) {
                return false;
            }
        }
        return true;
    }

    /**
     * To the microsecond.
     *
     * @param instant null for none
     */
    SqlText value(Instant instant) {
        return instant == null ? sql("NULL") : time(instant, '\'');
    }

    /** As {@link #value(Instant)}, within JSON. */
    SqlText json(Instant instant) {
        return time(instant, '"');
    }

    private SqlText time(Instant instant, char quote) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), zone);
        text.append(quote);
        digits(time.getYear(), 1000).append('-');
        digits(time.getMonthValue(), 10).append('-');
        digits(time.getDayOfMonth(), 10).append(' ');
        digits(time.getHour(), 10).append(':');
        digits(time.getMinute(), 10).append(':');
        digits(time.getSecond(), 10).append('.');
        digits(time.getNano() / NANOS_A_MICRO, 100_000).append(quote);
        return this;
    }

    private StringBuilder digits(int value, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }

    /** {@code (1, 2, 3)}; of nothing it would be no SQL. */
    SqlText list(Collection<?> values) {
        String before = "(";
        for (Object value : values) {
            text.append(before);
            before = ", ";
            if (value instanceof Long number) {
                value(number);
            } else {
                value((String) value);
            }
        }
        text.append(')');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
