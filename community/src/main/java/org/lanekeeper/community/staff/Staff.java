package org.lanekeeper.community.staff;

/** A member of a committee's staff. */
public record Staff(long id, long committeeId, String username, String displayName, Role role) {}
