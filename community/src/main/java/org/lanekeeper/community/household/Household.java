package org.lanekeeper.community.household;

import java.util.Arrays;
import org.lanekeeper.community.address.Address;

/**
 * One household, as the roster has it.
 *
 * @param name registered name; several people stand with 、 between
 * @param phone mobile number, null where the household has none
 */
public record Household(
        long id,
        long committeeId,
        long compoundId,
        String compound,
        String building,
        String unit,
        String room,
        String name,
        String phone,
        HouseholdStanding standing) {

    public Address address() {
        return new Address(building, unit, room);
    }

    /** Compound and address as shown to its own people: 幸福里小区3号楼502. */
    public String display() {
        return compound + address().display();
    }

    public boolean isRegistered() {
        return standing == HouseholdStanding.REGISTERED;
    }

    /** Whether the register knows somebody of this name here, or the telephone number. */
    public boolean knows(String someName, String somePhone) {
        boolean named = someName != null
                && Arrays.stream(name.split("、")).anyMatch(one -> one.strip().equals(someName.strip()));
        return isRegistered() && (named || phone != null && phone.equals(somePhone));
    }
}
