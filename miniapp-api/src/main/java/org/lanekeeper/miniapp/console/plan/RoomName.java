package org.lanekeeper.miniapp.console.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a room lies, as its number says: 1203A is the door 03A of the twelfth floor.
 *
 * @param floor empty where the number does not tell
 */
record RoomName(String floor, String door) {
    private static final Pattern FLOOR_AND_DOOR = Pattern.compile("(\\d{1,2})(\\d{2}\\D*)");

    static RoomName of(String room) {
        Matcher parts = FLOOR_AND_DOOR.matcher(room);
        return parts.matches() ? new RoomName(parts.group(1), parts.group(2)) : new RoomName("", room);
    }

    int height() {
        return floor.isEmpty() ? 0 : Integer.parseInt(floor);
    }
}
