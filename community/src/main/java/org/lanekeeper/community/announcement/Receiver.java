package org.lanekeeper.community.announcement;

import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;

/**
 * One household that an announcement is for.
 *
 * @param phone null where the roster has no mobile
 * @param channel null before it is planned, and where none is open
 * @param status null before it is planned
 */
public record Receiver(
        String compound,
        String building,
        String unit,
        String room,
        String name,
        String phone,
        boolean optedOut,
        Channel channel,
        DeliveryStatus status,
        boolean possiblyTwice) {
    public Address address() {
        return new Address(building, unit, room);
    }

    /** Says nothing of who it is. */
    @Override
    public String toString() {
        return "Receiver[" + channel + ", " + status + "]";
    }
}
