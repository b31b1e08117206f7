package org.lanekeeper.miniapp.console.relay;

import java.util.UUID;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.miniapp.console.WallClock;

/**
 * A relay as typed; everything is kept as it was when something does not fit.
 *
 * @param key the same however often the form is sent
 */
record RelayForm(
        String title,
        String item,
        String opensDate,
        String opensTime,
        String closesDate,
        String closesTime,
        String quota,
        String unitCap,
        String key) {
    private static final int KEY_LENGTH = 40;

    /** Tomorrow at office hours. */
    static RelayForm fresh(WallClock clock) {
        String tomorrow = clock.today().plusDays(1).toString();
        return new RelayForm(
                "",
                "",
                tomorrow,
                "09:00",
                tomorrow,
                "18:00",
                "",
                "1",
                UUID.randomUUID().toString());
    }

    /**
     * @throws org.lanekeeper.community.relay.UnfitPlanException naming the first field that does not fit
     */
    RelayPlan plan(WallClock clock) {
        return new RelayPlan(
                title,
                item,
                clock.read(opensDate, opensTime),
                clock.read(closesDate, closesTime),
                quota == null || quota.isBlank() ? null : number(quota),
                number(unitCap));
    }

    /** The same as something new. */
    RelayForm anew() {
        String fresh = UUID.randomUUID().toString();
        return new RelayForm(title, item, opensDate, opensTime, closesDate, closesTime, quota, unitCap, fresh);
    }

    String requestKey() {
        return key == null || key.isBlank() || key.length() > KEY_LENGTH ? null : key;
    }

    /** What is no number fits no plan. */
    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException | NullPointerException notANumber) {
            return 0;
        }
    }
}
