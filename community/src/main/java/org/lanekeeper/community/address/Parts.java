package org.lanekeeper.community.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.lanekeeper.community.address.AddressReader.Found;
import org.lanekeeper.community.address.AddressReader.FoundBuilding;

/** Buildings and rooms that stand alone: the one in a title, the other in the rows below it. */
final class Parts {
    private Parts() {}

    static List<FoundBuilding> buildings(PlainText text) {
        Matcher read = Forms.BUILDING_ALONE.matcher(text.toString());
        List<FoundBuilding> found = new ArrayList<>();
        while (read.find()) {
            String building = Form.withoutZeros(read.group("building"));
            String lane = read.group("lane");
            String unit = read.group("unit") == null ? "" : Form.withoutZeros(read.group("unit"));
            found.add(new FoundBuilding(
                    lane == null ? building : Form.withoutZeros(lane) + "弄" + building,
                    unit,
                    text.originOf(read.start()),
                    text.originOf(read.end())));
        }
        return found;
    }

    static Optional<Found> room(PlainText text, String building, String unit) {
        String plain = text.toString();
        Matcher read = Forms.ROOM_ALONE.matcher(plain);
        while (read.find()) {
            if (Surroundings.allow(plain, read.start()) && !isRowNumber(plain, read)) {
                String room = read.group("room") == null ? read.group("door") : Form.room(read.group("room"));
                String said = read.group("unit") == null ? unit : Form.withoutZeros(read.group("unit"));
                return Optional.of(new Found(
                        new Address(building, said, Form.withoutZeros(room)),
                        text.originOf(read.start()),
                        text.originOf(read.end())));
            }
        }
        return Optional.empty();
    }

    private static boolean isRowNumber(String plain, Matcher read) {
        return read.start() == 0 && read.end() < plain.length() && ".、)".indexOf(plain.charAt(read.end())) >= 0;
    }
}
