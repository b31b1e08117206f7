package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;

/**
 * An entry under review beside what the register has of its door.
 *
 * @param reason why it is under review, in words
 * @param name as typed; masked unless a look was asked for, and so are all names and phones here
 * @param registeredName empty where the register does not have the door
 * @param samePhone whether the register has the same mobile
 */
public record Review(
        int number,
        long householdId,
        String address,
        String reason,
        String name,
        String phone,
        boolean registered,
        String registeredName,
        String registeredPhone,
        boolean samePhone,
        String door,
        boolean onBehalf) {

    static Review of(Entry entry, Household household, boolean reveal) {
        boolean registered = household.isRegistered();
        return new Review(
                entry.number(),
                entry.householdId(),
                entry.compound() + entry.address().display(),
                entry.reviewReason() == null ? "" : entry.reviewReason().label(),
                reveal ? entry.name() : Masking.name(entry.name()),
                phone(entry.phone(), reveal),
                registered,
                !registered ? "" : reveal ? household.name() : Masking.name(household.name()),
                registered ? phone(household.phone(), reveal) : "",
                registered && entry.phone() != null && entry.phone().equals(household.phone()),
                entry.door().label(),
                entry.onBehalf());
    }

    private static String phone(String phone, boolean reveal) {
        return phone == null ? "" : reveal ? phone : Masking.phone(phone);
    }
}
