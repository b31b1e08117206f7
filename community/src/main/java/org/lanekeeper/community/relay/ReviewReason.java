package org.lanekeeper.community.relay;

import org.lanekeeper.community.household.Household;

/** Why the committee looks into an entry before it is served. */
public enum ReviewReason {
    /** The roster does not have this address. */
    NOT_ON_ROSTER("不在名册"),
    /** The roster has the address under another name and phone. */
    NAME_DIFFERS("姓名与名册不同");

    private final String label;

    ReviewReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What the register has against this name and phone at this door; null if nothing. */
    static ReviewReason of(Household household, String name, String phone) {
        if (!household.isRegistered()) {
            return NOT_ON_ROSTER;
        }
        return household.knows(name, phone) ? null : NAME_DIFFERS;
    }
}
