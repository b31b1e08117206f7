package org.lanekeeper.miniapp.console.batch;

import java.util.UUID;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * A batch as typed.
 *
 * @param key the same however often the form is sent: it draws once
 */
record DrawForm(
        String size, String place, String fromDate, String fromTime, String untilDate, String untilTime, String key) {
    private static final int KEY_LENGTH = 40;

    /** Tomorrow at office hours. */
    static DrawForm fresh(String place, WallClock clock) {
        String tomorrow = clock.today().plusDays(1).toString();
        return new DrawForm(
                "",
                place,
                tomorrow,
                "09:00",
                tomorrow,
                "17:00",
                UUID.randomUUID().toString());
    }

    /**
     * @throws org.lanekeeper.community.batch.UnfitBatchException naming the first field that does not fit
     */
    BatchPlan plan(WallClock clock) {
        return new BatchPlan(number(), place, clock.read(fromDate, fromTime), clock.read(untilDate, untilTime));
    }

    /** The same as something new. */
    DrawForm anew() {
        String fresh = UUID.randomUUID().toString();
        return new DrawForm(size, place, fromDate, fromTime, untilDate, untilTime, fresh);
    }

    String requestKey() {
        return key == null || key.isBlank() || key.length() > KEY_LENGTH ? null : key;
    }

    private int number() {
        try {
            return Integer.parseInt(size.strip());
        } catch (NumberFormatException | NullPointerException notANumber) {
            return 0;
        }
    }
}
