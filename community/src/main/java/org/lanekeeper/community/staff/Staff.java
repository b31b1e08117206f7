package org.lanekeeper.community.staff;

/** A member of a committee's staff. */
public record Staff(long id, long committeeId, String username, String displayName, Role role) {
    /** Whose buildings limit what is shown, see {@code OwnBuildings}; null for whoever sees everything. */
    public Long owner() {
        return isBlockOwner() ? id : null;
    }

    public boolean isBlockOwner() {
        return role == Role.BLOCK_OWNER;
    }
}
