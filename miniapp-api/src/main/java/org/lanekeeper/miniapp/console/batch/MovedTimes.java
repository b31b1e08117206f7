package org.lanekeeper.miniapp.console.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanekeeper.community.batch.Rescheduled;
import org.lanekeeper.community.batch.Slot;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * Where the times of a batch come to lie when all of them move with the first: office hours do not move with them.
 *
 * @param days on which households were to come, and when these households are to come now
 * @param shift in words: 晚 5 小时
 * @param atNight households that would have to come when old people stay at home
 * @param over households whose new time has passed already
 */
record MovedTimes(List<Day> days, String shift, int atNight, int over) {
    private static final LocalTime EARLIEST = LocalTime.of(7, 0);
    private static final LocalTime LATEST = LocalTime.of(20, 0);

    record Day(Slot before, Slot now, int households) {}

    static MovedTimes of(Rescheduled to, WallClock clock) {
        List<Voucher> slotted = to.open().stream().filter(Voucher::slotted).toList();
        List<Day> days = slotted.stream()
                .collect(Collectors.groupingBy(
                        voucher -> LocalDate.ofInstant(voucher.pickupFrom(), clock.zone()),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(day -> day(to, day))
                .toList();
        List<Slot> now = slotted.stream().map(to::timeOf).toList();
        return new MovedTimes(
                days,
                inWords(to.shift()),
                (int) now.stream().filter(slot -> atNight(slot, clock.zone())).count(),
                (int) now.stream()
                        .filter(slot -> !slot.until().isAfter(clock.now()))
                        .count());
    }

    private static Day day(Rescheduled to, List<Voucher> vouchers) {
        Slot before = new Slot(
                vouchers.stream()
                        .map(Voucher::pickupFrom)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                vouchers.stream()
                        .map(Voucher::pickupUntil)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        Slot now = new Slot(before.from().plus(to.shift()), before.until().plus(to.shift()));
        return new Day(before, now, vouchers.size());
    }

    private static boolean atNight(Slot slot, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(slot.from(), zone);
        Instant morning = day.atTime(EARLIEST).atZone(zone).toInstant();
        Instant evening = day.atTime(LATEST).atZone(zone).toInstant();
        return slot.from().isBefore(morning) || slot.until().isAfter(evening);
    }

    private static String inWords(Duration shift) {
        Duration length = shift.abs();
        StringBuilder words = new StringBuilder(shift.isNegative() ? "早" : "晚");
        append(words, length.toDays(), "天");
        append(words, length.toHoursPart(), "小时");
        append(words, length.toMinutesPart(), "分钟");
        return words.toString();
    }

    private static void append(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(' ').append(number).append(' ').append(unit);
        }
    }
}
