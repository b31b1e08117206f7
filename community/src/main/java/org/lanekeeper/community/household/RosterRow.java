package org.lanekeeper.community.household;

import org.lanekeeper.community.address.Address;

/**
 * One good row of a roster.
 *
 * @param row its number in the sheet, the first being 1
 * @param phone null where the household has no mobile
 */
record RosterRow(int row, String compound, Address address, String name, String phone) {
    String door() {
        return compound + ' ' + address.key();
    }
}
