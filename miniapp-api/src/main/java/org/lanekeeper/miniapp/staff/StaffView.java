package org.lanekeeper.miniapp.staff;

import java.time.Instant;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.community.staff.StaffState;

/** A member of the staff as programs see one. */
record StaffView(long id, String username, String displayName, Role role, StaffState state) {
    static StaffView of(StaffAccount account, Instant now) {
        return new StaffView(
                account.id(), account.username(), account.displayName(), account.role(), account.stateAt(now));
    }
}
