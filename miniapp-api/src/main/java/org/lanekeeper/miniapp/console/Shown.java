package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.voucher.VoucherCode;
import org.springframework.stereotype.Component;

/** How templates write times, codes and personal data: {@code @shown.time(...)}. */
@Component("shown")
class Shown {
    private final Clock clock;

    Shown(Clock clock) {
        this.clock = clock;
    }

    /** {@code 3月5日 09:00}, with the year if it is another one. */
    public String time(Instant instant) {
        return instant == null ? "" : ChinaTime.inWords(instant, clock.instant());
    }

    /** {@code 3月5日 09:00 到 17:00}, the day named once. */
    public String span(Instant from, Instant until) {
        LocalDate day = LocalDate.ofInstant(from, ChinaTime.ZONE);
        LocalDateTime end = LocalDateTime.ofInstant(until, ChinaTime.ZONE);
        String to = end.toLocalDate().equals(day)
                ? String.format(Locale.ROOT, "%02d:%02d", end.getHour(), end.getMinute())
                : time(until);
        return time(from) + " 到 " + to;
    }

    /** {@code 2026-03-05 09:00:03}. */
    public String exact(Instant instant) {
        return instant == null ? "" : ChinaTime.exactly(instant);
    }

    /** {@code 刚刚}, {@code 12 分钟前}, {@code 3 小时前}; older times in full. */
    public String ago(Instant instant) {
        Duration since = Duration.between(instant, clock.instant());
        if (since.toSeconds() < 60) {
            return "刚刚";
        }
        if (since.toMinutes() < 60) {
            return since.toMinutes() + " 分钟前";
        }
        return since.toHours() < 24 ? since.toHours() + " 小时前" : time(instant);
    }

    public boolean isPast(Instant instant) {
        return !instant.isAfter(clock.instant());
    }

    public String name(String name) {
        return Masking.name(name);
    }

    public String phone(String phone) {
        return phone == null ? "没有手机号" : Masking.phone(phone);
    }

    /** In groups of four. */
    public String code(String code) {
        return VoucherCode.display(code);
    }
}
