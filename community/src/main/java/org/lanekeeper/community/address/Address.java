package org.lanekeeper.community.address;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a household lives inside its compound. However it was written, the same door gives equal addresses.
 *
 * @param building without the word for building: {@code 3}, {@code B}, {@code 5弄12}
 * @param unit staircase, empty where the compound has none
 * @param room without the word for room: {@code 502}, {@code 1201A}
 */
public record Address(String building, String unit, String room) {
    private static final Pattern FLOOR = Pattern.compile("(\\d{1,3})\\d{2}[A-Z]?");

    public Address {
        Objects.requireNonNull(unit, "unit");
        if (building.isEmpty() || room.isEmpty()) {
            throw new IllegalArgumentException("an address needs a building and a room");
        }
    }

    /** The form used as a key and in files: {@code 3-502} or {@code 3-2-502}. */
    public String key() {
        return unit.isEmpty() ? building + "-" + room : building + "-" + unit + "-" + room;
    }

    /** As shown to people: {@code 3号楼502} or {@code 3号楼2单元502}. */
    public String display() {
        return buildingDisplay() + (unit.isEmpty() ? "" : unit + "单元") + room;
    }

    /**
     * As shown in public: the floor stays, the door does not ({@code 3号楼5**}). Of a room whose number names no floor
     * (附1, 12, A502) nothing stays: there may be but one of its kind.
     */
    public String masked() {
        Matcher floor = FLOOR.matcher(room);
        return buildingDisplay() + (unit.isEmpty() ? "" : unit + "单元") + (floor.matches() ? floor.group(1) : "") + "**";
    }

    private String buildingDisplay() {
        return buildingDisplay(building);
    }

    /** A building as shown to people: {@code 3号楼}, {@code B座}, {@code 12号附1号}. */
    public static String buildingDisplay(String building) {
        if (building.contains("弄")) {
            return building + "号";
        }
        if (building.contains("附")) {
            return building.replace("附", "号附") + "号";
        }
        return building.chars().anyMatch(Character::isDigit) ? building + "号楼" : building + "座";
    }
}
