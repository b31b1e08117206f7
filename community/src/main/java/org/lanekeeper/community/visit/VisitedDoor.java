package org.lanekeeper.community.visit;

/**
 * Where somebody wants to go.
 *
 * @param building empty where no door was named
 * @param shown whom and where, for the guard
 * @param known whether the roster has such a door
 * @param householdId null where the roster has no such door, or several
 */
record VisitedDoor(String building, String room, String shown, boolean known, Long householdId) {
    static VisitedDoor none(String shown) {
        return new VisitedDoor("", "", shown, false, null);
    }

    boolean isDoor() {
        return !building.isEmpty();
    }
}
