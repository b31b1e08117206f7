package org.lanekeeper.sandbox.platform.limit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** So many a day and key; the platforms' day ends at midnight in China. */
public final class DailyQuota {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock clock;
    private final int most;
    private final Map<String, Integer> used = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    public DailyQuota(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Takes one, or answers false when none is left today. */
    public synchronized boolean take(String key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        if (!today.equals(day)) {
            used.clear();
            day = today;
        }
        if (used.getOrDefault(key, 0) >= most) {
            return false;
        }
        used.merge(key, 1, Integer::sum);
        return true;
    }
}
