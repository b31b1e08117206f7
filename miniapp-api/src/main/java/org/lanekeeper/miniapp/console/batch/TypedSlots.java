package org.lanekeeper.miniapp.console.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.lanekeeper.community.batch.SlotPlan;

/** Reads the times of a form; what cannot be read becomes what the plan refuses, so that it names the field. */
final class TypedSlots {
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal HOURS = BigDecimal.valueOf(1000);

    private TypedSlots() {}

    static SlotPlan plan(DrawForm form, ZoneId zone) {
        return new SlotPlan(
                day(form.slotDay()),
                time(form.slotOpens()),
                time(form.slotCloses()),
                time(form.lunchFrom()),
                time(form.lunchUntil()),
                seconds(form.minutesEach()),
                number(form.counters()),
                number(form.slotMinutes()),
                zone);
    }

    /** 0 for what is no number. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException | NullPointerException notANumber) {
            return 0;
        }
    }

    /** Half a minute is 0.5. */
    private static int seconds(String minutes) {
        try {
            BigDecimal typed = new BigDecimal(minutes.strip());
            return typed.abs().compareTo(HOURS) > 0 ? 0 : typed.multiply(MINUTE).intValue();
        } catch (NumberFormatException | NullPointerException notANumber) {
            return 0;
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException | NullPointerException unreadable) {
            return null;
        }
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException | NullPointerException unreadable) {
            return null;
        }
    }
}
