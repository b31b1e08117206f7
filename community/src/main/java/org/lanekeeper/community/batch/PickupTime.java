package org.lanekeeper.community.batch;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.lanekeeper.community.voucher.Voucher;

/** When a household is to come, in words for a notice: 2月4日 09:00 到 11:30. */
final class PickupTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private PickupTime() {}

    static String of(Voucher voucher) {
        LocalDateTime from = LocalDateTime.ofInstant(voucher.pickupFrom(), ZONE);
        LocalDateTime until = LocalDateTime.ofInstant(voucher.pickupUntil(), ZONE);
        boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
        return DAY.format(from) + " 到 " + (sameDay ? TIME : DAY).format(until);
    }
}
