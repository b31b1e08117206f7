package org.lanekeeper.community.staff;

import java.time.Instant;

/**
 * What signing in goes by.
 *
 * @param failures wrong passwords in a row
 * @param lockedUntil null if not locked
 */
public record StaffAccount(
        long id,
        long committeeId,
        String username,
        String displayName,
        Role role,
        String passwordHash,
        int failures,
        Instant lockedUntil) {

    public Staff staff() {
        return new Staff(id, committeeId, username, displayName, role);
    }

    @Override
    public String toString() {
        return "StaffAccount[" + id + "]";
    }
}
