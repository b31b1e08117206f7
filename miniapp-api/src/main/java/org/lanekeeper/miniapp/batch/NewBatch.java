package org.lanekeeper.miniapp.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.SlotPlan;
import org.lanekeeper.community.relay.Measure;

/**
 * A batch as programs ask for it.
 *
 * @param kind COLLECT if null
 * @param measure whether the size counts HOUSEHOLDS, as if null, or UNITS
 * @param stock units that came, if it is known; never less than what is called
 * @param slots instead of pickupFrom and pickupUntil
 * @param follows number of the batch whose returned units are handed out
 * @param expected fingerprint of the preview; others than those looked at are then not called
 */
record NewBatch(
        BatchKind kind,
        Measure measure,
        Integer size,
        Integer stock,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        Slots slots,
        Integer follows,
        String expected) {

    /**
     * @param day the first; the same hours every day
     * @param secondsEach 120 if null
     * @param counters 1 if null
     * @param slotMinutes 30 if null
     */
    record Slots(
            LocalDate day,
            LocalTime opens,
            LocalTime closes,
            LocalTime lunchFrom,
            LocalTime lunchUntil,
            Integer secondsEach,
            Integer counters,
            Integer slotMinutes) {
        SlotPlan plan(ZoneId zone) {
            return new SlotPlan(
                    day,
                    opens,
                    closes,
                    lunchFrom,
                    lunchUntil,
                    secondsEach == null ? 120 : secondsEach,
                    counters == null ? 1 : counters,
                    slotMinutes == null ? 30 : slotMinutes,
                    zone);
        }
    }

    /**
     * @throws org.lanekeeper.community.batch.UnfitBatchException naming the first field that does not fit
     */
    BatchPlan plan(ZoneId zone) {
        return new BatchPlan(
                kind,
                measure,
                size == null ? 0 : size,
                stock,
                place,
                pickupFrom,
                pickupUntil,
                slots == null ? null : slots.plan(zone),
                follows);
    }
}
