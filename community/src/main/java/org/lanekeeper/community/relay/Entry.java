package org.lanekeeper.community.relay;

import java.time.Instant;
import org.lanekeeper.community.address.Address;

/**
 * One numbered line of a relay, with the household it belongs to.
 *
 * @param batch that called it, null while it waits
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
        Integer batch) {

    public Address address() {
        return new Address(building, unit, room);
    }

    /** Waits to be called. */
    public boolean isWaiting() {
        return status == EntryStatus.ACCEPTED && batch == null;
    }
}
