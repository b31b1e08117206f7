package org.lanekeeper.community.relay;

import java.time.Instant;
import org.lanekeeper.community.address.Address;

/**
 * One numbered line of a relay, with the household it belongs to.
 *
 * @param batch that called it, null while it waits
 * @param cell share of the quota it counts against
 * @param secured within the quota of its cell
 * @param receipt proves it against the ledger
 * @param onBehalf signed up by somebody of another household
 * @param endedBy of the staff, who struck it out; null otherwise
 * @param endedFrom what it was before it ended, null while it counts
 */
public record Entry(
        long relayId,
        int number,
        long committeeId,
        long householdId,
        String compound,
        String building,
        String unit,
        String room,
        String name,
        String phone,
        int quantity,
        Door door,
        EntryStatus status,
        ReviewReason reviewReason,
        Long residentId,
        Instant arrivedAt,
        Integer batch,
        Instant effectiveAt,
        String cell,
        boolean secured,
        String receipt,
        boolean onBehalf,
        Long endedBy,
        EntryStatus endedFrom) {

    public Address address() {
        return new Address(building, unit, room);
    }

    /** Waits to be called. */
    public boolean isWaiting() {
        return status == EntryStatus.ACCEPTED && batch == null;
    }

    /** As shown where everybody may look: who cannot be served yet says so. */
    public String standingLabel() {
        return isWaiting() && !secured ? "候补" : status.label();
    }
}
