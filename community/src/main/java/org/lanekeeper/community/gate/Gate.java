package org.lanekeeper.community.gate;

import java.time.Instant;

/**
 * Where people come into a compound (门岗).
 *
 * @param name as people call it: 南门
 * @param closedAt since when nobody registers here, null while it is open
 */
public record Gate(long id, long committeeId, long compoundId, String compound, String name, Instant closedAt) {
    /** Most characters of a name. */
    public static final int LONGEST_NAME = 20;

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Compound and gate in words: 幸福里小区南门. Whoever scans a code glued over another sees it here. */
    public String display() {
        return compound + name;
    }
}
