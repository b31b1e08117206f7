package org.lanekeeper.community.relay;

import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.wording.SeemlyNames;

/** Why the committee looks into an entry before it is served. */
public enum ReviewReason {
    /** The roster does not have this address. */
    NOT_ON_ROSTER("不在名册"),
    /** The roster has the address under another name and phone. */
    NAME_DIFFERS("姓名与名册不同"),
    /** The telephone number is the household's, the name may be no name. Not shown to others until it is approved. */
    NAME_TO_CHECK("姓名待核对");

    private final String label;

    ReviewReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is the name that somebody has to look at, not the address. */
    boolean isAboutName() {
        return this == NAME_DIFFERS || this == NAME_TO_CHECK;
    }

    /** What the register has against this name and phone at this door; null if nothing. */
    static ReviewReason of(Household household, String name, String phone) {
        if (!household.isRegistered()) {
            return SeemlyNames.isSeemly(name) ? NOT_ON_ROSTER : NAME_TO_CHECK;
        }
        if (household.knows(name, null)) {
            return null;
        }
        if (!SeemlyNames.isSeemly(name)) {
            return NAME_TO_CHECK;
        }
        return household.knows(null, phone) ? null : NAME_DIFFERS;
    }
}
