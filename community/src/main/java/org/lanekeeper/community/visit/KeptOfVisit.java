package org.lanekeeper.community.visit;

import java.util.List;

/** What a feature keeps about visits beyond this one, and deletes with them. */
public interface KeptOfVisit {
    /** Part of the transaction that deletes them. */
    void forget(List<Long> visitIds);
}
