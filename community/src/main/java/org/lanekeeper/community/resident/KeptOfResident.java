package org.lanekeeper.community.resident;

/** What a feature keeps about a person beyond entries, and deletes when the person leaves the account. */
public interface KeptOfResident {
    /** Part of the transaction that forgets the person. */
    void forget(Resident resident);
}
