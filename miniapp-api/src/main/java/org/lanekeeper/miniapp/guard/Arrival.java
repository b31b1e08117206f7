package org.lanekeeper.miniapp.guard;

import java.util.List;
import org.lanekeeper.community.visit.VisitState;

/**
 * A visitor as the guard's telephone shows them: name masked, everything in words. What is null is shown to nobody in
 * the list, but when one visitor is looked at.
 *
 * @param at registration, in milliseconds since 1970
 * @param until when the pass is over, likewise
 * @param flags what to look at
 * @param temperature empty where none was taken
 * @param gate where they registered
 * @param party how many came together
 */
record Arrival(
        String code,
        String name,
        String door,
        String reason,
        List<String> flags,
        VisitState state,
        long at,
        long until,
        String temperature,
        String whom,
        String origin,
        String transport,
        String plate,
        String gate,
        Integer party) {
    /** Names nobody in a log. */
    @Override
    public String toString() {
        return "Arrival[]";
    }
}
