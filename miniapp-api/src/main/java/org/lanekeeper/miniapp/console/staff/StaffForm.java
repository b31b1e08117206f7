package org.lanekeeper.miniapp.console.staff;

import java.util.stream.Stream;
import org.lanekeeper.community.staff.NewStaff;
import org.lanekeeper.community.staff.Role;

/** Somebody new as typed; all but the password is kept as it was when something does not fit. */
record StaffForm(String username, String displayName, String role, String password) {
    static StaffForm blank() {
        return new StaffForm("", "", Role.CLERK.name(), "");
    }

    /**
     * @throws org.lanekeeper.community.staff.UnfitStaffException naming the first field that does not fit
     */
    NewStaff staff() {
        Role chosen = Stream.of(Role.values())
                .filter(it -> it.name().equals(role))
                .findFirst()
                .orElse(null);
        return new NewStaff(username, displayName, chosen);
    }

    @Override
    public String toString() {
        return "StaffForm[" + role + "]";
    }
}
