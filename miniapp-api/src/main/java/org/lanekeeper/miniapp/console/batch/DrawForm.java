package org.lanekeeper.miniapp.console.batch;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * A batch as typed.
 *
 * @param slots {@code on}: each household has a time of its own, and the two dates above do not count
 * @param follows batch whose returned units are handed out, empty for goods that have just come
 * @param key the same however often the form is sent: it draws once
 */
record DrawForm(
        String kind,
        String measure,
        String size,
        String stock,
        String place,
        String fromDate,
        String fromTime,
        String untilDate,
        String untilTime,
        String slots,
        String slotDay,
        String slotOpens,
        String slotCloses,
        String lunchFrom,
        String lunchUntil,
        String minutesEach,
        String counters,
        String slotMinutes,
        String follows,
        String key) {
    private static final int KEY_LENGTH = 40;

    /** Tomorrow at office hours, goods that have just come. */
    static DrawForm fresh(String place, WallClock clock) {
        return with(BatchKind.COLLECT, Measure.HOUSEHOLDS, "", place, "", "", clock);
    }

    /** What came back of a batch, at the same place, tomorrow. */
    static DrawForm following(Batch batch, int left, WallClock clock) {
        return with(
                batch.kind(),
                Measure.UNITS,
                Integer.toString(left),
                batch.place(),
                batch.slotted() ? "on" : "",
                Integer.toString(batch.number()),
                clock);
    }

    private static DrawForm with(
            BatchKind kind, Measure measure, String size, String place, String slots, String follows, WallClock clock) {
        LocalDate tomorrow = clock.today().plusDays(1);
        String day = tomorrow.toString();
        return new DrawForm(
                kind.name(),
                measure.name(),
                size,
                "",
                place,
                day,
                "09:00",
                day,
                "17:00",
                slots,
                day,
                "09:00",
                "17:00",
                "11:30",
                "13:00",
                "2",
                "1",
                "30",
                follows,
                UUID.randomUUID().toString());
    }

    /**
     * @throws org.lanekeeper.community.batch.UnfitBatchException naming the first field that does not fit
     */
    BatchPlan plan(WallClock clock) {
        return new BatchPlan(
                BatchKind.ON_BEHALF.name().equals(kind) ? BatchKind.ON_BEHALF : BatchKind.COLLECT,
                countsUnits() ? Measure.UNITS : Measure.HOUSEHOLDS,
                TypedSlots.number(size),
                blank(stock) || !blank(follows) ? null : Integer.valueOf(TypedSlots.number(stock)),
                place,
                clock.read(fromDate, fromTime),
                clock.read(untilDate, untilTime),
                isSlotted() ? TypedSlots.plan(this, clock.zone()) : null,
                blank(follows) ? null : Integer.valueOf(TypedSlots.number(follows)));
    }

    public boolean countsUnits() {
        return Measure.UNITS.name().equals(measure);
    }

    public boolean isSlotted() {
        return "on".equals(slots);
    }

    /** The same as something new. */
    DrawForm anew() {
        return new DrawForm(
                kind,
                measure,
                size,
                stock,
                place,
                fromDate,
                fromTime,
                untilDate,
                untilTime,
                slots,
                slotDay,
                slotOpens,
                slotCloses,
                lunchFrom,
                lunchUntil,
                minutesEach,
                counters,
                slotMinutes,
                follows,
                UUID.randomUUID().toString());
    }

    String requestKey() {
        return blank(key) || key.length() > KEY_LENGTH ? null : key;
    }

    /** Every field by its name, to be sent on as it was typed. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (RecordComponent component : DrawForm.class.getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(this);
                fields.put(component.getName(), value == null ? "" : value.toString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return fields;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
