package org.lanekeeper.community.household;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Whether the register knows somebody of this name here, or the telephone number. Blanks in names do not count. */
    public boolean knows(String someName, String somePhone) {
        return isRegistered() && (isNamed(someName) || phone != null && phone.equals(somePhone));
    }

    private boolean isNamed(String someName) {
        // mostly people write the name as the register has it
        return someName != null && (someName.equals(name) || !Collections.disjoint(people(name), people(someName)));
    }

    private static Set<String> people(String names) {
        return Arrays.stream(names.split("、"))
                .map(one -> one.replaceAll("[\\s\u3000]", ""))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toSet());
    }
}
