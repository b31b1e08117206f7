package org.lanekeeper.community.household;

import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.committee.Compound;

/**
 * One good row of a roster.
 *
 * @param row its number in the sheet, the first being 1
 * @param phone null where the household has no mobile
 * @param handDelivery null where the sheet does not say
 */
record RosterRow(int row, String compound, Address address, String name, String phone, Boolean handDelivery) {
    static String door(String compound, Address address) {
        return Compound.key(compound) + ' ' + address.key();
    }

    String door() {
        return door(compound, address);
    }
}
