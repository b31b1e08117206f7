package org.lanekeeper.community.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How people are spread over the opening hours, so that nobody queues: committees of 1,500 households and more measured
 * two minutes a person in rehearsal.
 *
 * @param firstDay the days after it have the same hours
 * @param lunchFrom counters are closed then; null without a break, and so is the end
 * @param secondsEach one person at one counter
 * @param slotMinutes length of the time that stands on a slip
 */
public record SlotPlan(
        LocalDate firstDay,
        LocalTime opens,
        LocalTime closes,
        LocalTime lunchFrom,
        LocalTime lunchUntil,
        int secondsEach,
        int counters,
        int slotMinutes,
        ZoneId zone) {
    private static final int SLOWEST = 3600;
    private static final int MOST_COUNTERS = 200;
    private static final int LONGEST_SLOT = 240;
    private static final int MOST_DAYS = 60;

    /**
     * @throws UnfitBatchException in plain Chinese, naming the first field that does not fit
     */
    public SlotPlan {
        check(firstDay != null, "slotDay", "请写从哪一天开始领。");
        check(opens != null, "slotOpens", "请写几点开始。");
        check(closes != null && closes.isAfter(opens), "slotCloses", "结束要晚于开始。");
        check((lunchFrom == null) == (lunchUntil == null), "slotLunch", "午休的开始和结束要一起写，或都不写。");
        check(
                lunchFrom == null
                        || !lunchFrom.isBefore(opens) && lunchUntil.isAfter(lunchFrom) && !lunchUntil.isAfter(closes),
                "slotLunch",
                "午休要在开始和结束之间。");
        check(secondsEach >= 5 && secondsEach <= SLOWEST, "slotSeconds", "每人用时要在 5 秒到 60 分钟之间。");
        check(counters >= 1 && counters <= MOST_COUNTERS, "slotCounters", "窗口数要在 1 到 " + MOST_COUNTERS + " 之间。");
        check(
                slotMinutes >= 1 && slotMinutes <= LONGEST_SLOT && slotMinutes * 60 >= secondsEach,
                "slotMinutes",
                "每段时间要在 1 到 " + LONGEST_SLOT + " 分钟之间，并且够一个人办完。");
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitBatchException(field, text);
        }
    }

    /**
     * A slot for each, in the order in which they are served.
     *
     * @throws UnfitBatchException if that takes too many days
     */
    public List<Slot> of(int people) {
        List<Slot> slots = new ArrayList<>(people);
        for (int day = 0; slots.size() < people; day++) {
            int before = slots.size();
            if (lunchFrom == null) {
                fill(slots, people, firstDay.plusDays(day), opens, closes);
            } else {
                fill(slots, people, firstDay.plusDays(day), opens, lunchFrom);
                fill(slots, people, firstDay.plusDays(day), lunchUntil, closes);
            }
            check(slots.size() > before, "slotCloses", "开放时间太短，一个人也办不完。");
            check(day < MOST_DAYS, "slotCounters", "这样要排 " + MOST_DAYS + " 天以上。请多开窗口，或分几批叫。");
        }
        return slots;
    }

    private void fill(List<Slot> slots, int people, LocalDate day, LocalTime from, LocalTime until) {
        int start = from.toSecondOfDay();
        int end = until.toSecondOfDay();
        while (start < end && slots.size() < people) {
            int stop = Math.min(start + slotMinutes * 60, end);
            int room = (stop - start) / secondsEach * counters;
            Slot slot = new Slot(at(day, start), at(day, stop));
            for (int i = 0; i < room && slots.size() < people; i++) {
                slots.add(slot);
            }
            start = stop;
        }
    }

    private Instant at(LocalDate day, int second) {
        return day.atTime(LocalTime.ofSecondOfDay(second)).atZone(zone).toInstant();
    }
}
