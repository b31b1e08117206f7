package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlotPlanTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);

    /** Two minutes a person as rehearsed, four counters: 1,500 households take two days. */
    @Test
    void spreadsTheHouseholdsOfALargeCommitteeOverDaysAndPausesAtNoon() {
        SlotPlan plan = plan(120, 4, 30);

        List<Slot> slots = plan.of(1500);

        assertThat(slots).hasSize(1500);
        assertThat(slots.get(0)).isEqualTo(slot(DAY, "09:00", "09:30"));
        assertThat(slots.get(59)).isEqualTo(slot(DAY, "09:00", "09:30"));
        assertThat(slots.get(60)).isEqualTo(slot(DAY, "09:30", "10:00"));
        // half past eleven is noon: 5 slots of 60, then on at one
        assertThat(slots.get(299)).isEqualTo(slot(DAY, "11:00", "11:30"));
        assertThat(slots.get(300)).isEqualTo(slot(DAY, "13:00", "13:30"));
        // 13 slots a day take 780
        assertThat(slots.get(779)).isEqualTo(slot(DAY, "16:30", "17:00"));
        assertThat(slots.get(780)).isEqualTo(slot(DAY.plusDays(1), "09:00", "09:30"));
        assertThat(slots.get(1499)).isEqualTo(slot(DAY.plusDays(1), "16:00", "16:30"));
    }

    @Test
    void aShortLastSlotTakesOnlyWhoFits() {
        SlotPlan plan = new SlotPlan(DAY, LocalTime.of(9, 0), LocalTime.of(9, 45), null, null, 600, 1, 30, CHINA);

        List<Slot> slots = plan.of(5);

        assertThat(slots)
                .containsExactly(
                        slot(DAY, "09:00", "09:30"),
                        slot(DAY, "09:00", "09:30"),
                        slot(DAY, "09:00", "09:30"),
                        slot(DAY, "09:30", "09:45"),
                        slot(DAY.plusDays(1), "09:00", "09:30"));
    }

    @Test
    void neverCallsMoreThanTheCountersManageAndNeverOutOfOrder() {
        Random chance = new Random(2020);
        for (int round = 0; round < 300; round++) {
            int seconds = 5 + chance.nextInt(600);
            int counters = 1 + chance.nextInt(10);
            int minutes = Math.max(seconds / 60 + 1, 5 + chance.nextInt(60));
            int people = 1 + chance.nextInt(2000);
            List<Slot> slots;
            try {
                slots = plan(seconds, counters, minutes).of(people);
            } catch (UnfitBatchException tooLong) {
                continue;
            }
            assertThat(slots).hasSize(people);
            for (int i = 1; i < people; i++) {
                assertThat(slots.get(i).from())
                        .isAfterOrEqualTo(slots.get(i - 1).from());
            }
            Map<Slot, Long> load = slots.stream().collect(Collectors.groupingBy(slot -> slot, Collectors.counting()));
            load.forEach((slot, count) -> {
                long length = slot.until().getEpochSecond() - slot.from().getEpochSecond();
                assertThat(count).isLessThanOrEqualTo(length / seconds * counters);
                LocalTime from = slot.from().atZone(CHINA).toLocalTime();
                assertThat(from.isBefore(LocalTime.of(11, 30)) || !from.isBefore(LocalTime.of(13, 0)))
                        .isTrue();
            });
        }
    }

    @Test
    void whatCannotBeIsRefusedByItsField() {
        assertThatThrownBy(() -> plan(120, 0, 30)).hasMessageContaining("窗口数");
        assertThatThrownBy(() -> plan(3600, 1, 30)).hasMessageContaining("够一个人办完");
        assertThatThrownBy(() -> plan(3600, 1, 60).of(5000)).hasMessageContaining("多开窗口");
        assertThatThrownBy(() ->
                        new SlotPlan(DAY, LocalTime.of(9, 0), LocalTime.of(9, 5), null, null, 600, 1, 30, CHINA).of(1))
                .hasMessageContaining("时间太短");
        assertThatThrownBy(() -> new SlotPlan(
                        DAY, LocalTime.of(9, 0), LocalTime.of(17, 0), LocalTime.of(11, 0), null, 60, 1, 30, CHINA))
                .hasMessageContaining("午休");
    }

    private static SlotPlan plan(int seconds, int counters, int minutes) {
        return new SlotPlan(
                DAY,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                LocalTime.of(11, 30),
                LocalTime.of(13, 0),
                seconds,
                counters,
                minutes,
                CHINA);
    }

    private static Slot slot(LocalDate day, String from, String until) {
        return new Slot(at(day, from), at(day, until));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CHINA).toInstant();
    }
}
