package org.lanekeeper.community.staff;

import java.time.Instant;

/**
 * What signing in goes by.
 *
 * @param failures wrong passwords in a row
 * @param lockedUntil null if not locked
 * @param disabledAt null if the person may come in
 */
public record StaffAccount(
        long id,
        long committeeId,
        String username,
        String displayName,
        Role role,
        String passwordHash,
        int failures,
        Instant lockedUntil,
        Instant disabledAt) {

    public Staff staff() {
        return new Staff(id, committeeId, username, displayName, role);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public StaffState stateAt(Instant now) {
        if (isDisabled()) {
            return StaffState.DISABLED;
        }
        return lockedUntil != null && lockedUntil.isAfter(now) ? StaffState.LOCKED : StaffState.ACTIVE;
    }

    @Override
    public String toString() {
        return "StaffAccount[" + id + "]";
    }
}
