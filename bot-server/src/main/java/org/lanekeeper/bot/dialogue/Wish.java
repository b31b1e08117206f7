package org.lanekeeper.bot.dialogue;

import org.lanekeeper.community.address.Address;

/**
 * What a person wants to be signed up, as far as it was said.
 *
 * @param address null while none was understood
 * @param building as it was written, where it came without a room; empty otherwise
 * @param name empty while none was said
 * @param phone null while none was said
 * @param quantity 0 while none was said
 * @param behalf whether it is for somebody else's household
 * @param several whether a second household was named in one breath
 */
record Wish(
        Address address, String building, String name, String phone, int quantity, boolean behalf, boolean several) {
    static final Wish NOTHING = new Wish(null, "", "", null, 0, false, false);

    /** What was said last counts. */
    Wish then(Wish later) {
        boolean placed = later.address != null || !later.building.isEmpty();
        return new Wish(
                placed ? later.address : address,
                placed ? later.building : building,
                later.name.isEmpty() ? name : later.name,
                later.phone == null ? phone : later.phone,
                later.quantity == 0 ? quantity : later.quantity,
                behalf || later.behalf,
                later.several);
    }

    Wish named(String given) {
        return new Wish(address, building, given, phone, quantity, behalf, several);
    }

    Wish of(int units) {
        return new Wish(address, building, name, phone, units, behalf, several);
    }

    /** Units, one where nobody said how many. */
    int units() {
        return Math.max(1, quantity);
    }

    boolean isNothing() {
        return address == null && building.isEmpty() && name.isEmpty() && phone == null && quantity == 0;
    }

    /** Says nothing about anybody. */
    @Override
    public String toString() {
        return "Wish[" + (address == null ? "no address" : "address") + ", " + quantity + "]";
    }
}
