package org.lanekeeper.miniapp.access;

import org.lanekeeper.community.staff.Role;

/** Names of roles as Spring Security knows them, without their prefix. */
final class Roles {
    static final String RESIDENT = "RESIDENT";
    static final String ADMIN = Role.ADMIN.name();
    static final String CLERK = Role.CLERK.name();
    static final String BLOCK_OWNER = Role.BLOCK_OWNER.name();
    static final String GUARD = Role.GUARD.name();
    static final String PHARMACIST = Role.PHARMACIST.name();

    private Roles() {}
}
