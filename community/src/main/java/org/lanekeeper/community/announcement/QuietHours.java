package org.lanekeeper.community.announcement;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When only what is urgent goes out.
 *
 * @param from in the evening
 * @param until in the morning; equal to the other for no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime until) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public boolean isAt(Instant moment) {
        LocalTime time = moment.atZone(ZONE).toLocalTime();
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(until);
        return from.isAfter(until) ? late || early : late && early;
    }
}
