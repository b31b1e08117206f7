package org.lanekeeper.miniapp.console.batch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.ReschedulingBatch;
import org.lanekeeper.miniapp.console.WallClock;
import org.lanekeeper.miniapp.relay.EntryReason;

/** Another place or time for a drawn batch, as typed. */
record RescheduleForm(
        String place,
        String fromDate,
        String fromTime,
        String untilDate,
        String untilTime,
        String ground,
        String note) {
    /** What is typed to the minute is left as it was where it still says the same. */
    ReschedulingBatch.Goal goal(Batch batch, WallClock clock) {
        boolean sameStart =
                fromDate().equals(clock.date(batch.pickupFrom())) && fromTime().equals(clock.time(batch.pickupFrom()));
        Instant from = sameStart ? batch.pickupFrom() : clock.read(fromDate, fromTime);
        Instant until = batch.slotted() ? batch.pickupUntil() : clock.read(untilDate, untilTime);
        return new ReschedulingBatch.Goal(place, from, until);
    }

    /** Every field by its name, to be sent on as it was typed. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("place", place);
        fields.put("fromDate", fromDate);
        fields.put("fromTime", fromTime);
        fields.put("untilDate", untilDate);
        fields.put("untilTime", untilTime);
        fields.put("ground", ground);
        fields.put("note", note);
        return fields;
    }

    EntryReason reason() {
        return EntryReason.typed(EntryReason.Deed.RESCHEDULE, ground, note);
    }

    RescheduleForm {
        fromDate = fromDate == null ? "" : fromDate;
        fromTime = fromTime == null ? "" : fromTime;
        untilDate = untilDate == null ? "" : untilDate;
        untilTime = untilTime == null ? "" : untilTime;
    }
}
