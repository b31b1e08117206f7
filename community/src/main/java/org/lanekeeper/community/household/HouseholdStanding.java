package org.lanekeeper.community.household;

/** Whether a household is on the committee's roster. */
public enum HouseholdStanding {
    /** On the roster. */
    REGISTERED,
    /** Somebody signed up from this address, but the roster does not have it: the committee looks into it. */
    UNVERIFIED
}
