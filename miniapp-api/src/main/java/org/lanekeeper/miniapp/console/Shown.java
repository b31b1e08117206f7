package org.lanekeeper.miniapp.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Component;

/** How templates write times, codes and personal data: {@code @shown.time(...)}. */
@Component("shown")
class Shown {
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final ChineseTime time;
    private final Clock clock;

    Shown(ChineseTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    public String time(Instant instant) {
        return instant == null ? "" : time.text(instant);
    }

    public String now() {
        return time.text(clock.instant());
    }

    public String span(Instant from, Instant until) {
        return time.span(from, until);
    }

    public String exact(Instant instant) {
        return instant == null ? "" : time.exactly(instant);
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

    /** What somebody wrote, telephone numbers masked: 3-502 张三 138****5678. */
    public String line(String text) {
        return MOBILE.matcher(text).replaceAll(found -> Masking.phone(found.group()));
    }

    /** In groups of four. */
    public String code(String code) {
        return VoucherCode.display(code);
    }
}
