package org.lanekeeper.community.relay;

import java.time.Instant;

/**
 * A queue-numbered sign-up.
 *
 * @param item what is handed out, counted in units
 * @param opensAt first instant that counts
 * @param closesAt first instant that counts no more
 * @param quota households that can expect to be served, null if unknown; later ones wait for what is left over
 * @param unitCap units a household may ask for
 * @param lastNumber highest number given so far
 * @param lastBatch number of the newest batch
 */
public record Relay(
        long id,
        long committeeId,
        String title,
        String item,
        Instant opensAt,
        Instant closesAt,
        Integer quota,
        int unitCap,
        RelayState state,
        int lastNumber,
        int lastBatch) {

    /** What the relay is to a resident whose request arrived at this instant. */
    public RelayPhase phaseAt(Instant arrival) {
        return switch (state) {
            case DRAFT -> RelayPhase.HIDDEN;
            case CLOSED -> RelayPhase.CLOSED;
            case PUBLISHED -> {
                if (arrival.isBefore(opensAt)) {
                    yield RelayPhase.NOT_YET_OPEN;
                }
                yield arrival.isBefore(closesAt) ? RelayPhase.OPEN : RelayPhase.CLOSED;
            }
        };
    }
}
