package org.lanekeeper.community.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Doors written without anything between building and room: 3502 and 30502. Such a number may be anything and mean
 * several doors (30-502, 3-502), so it is never read as an address, only asked about.
 */
public final class RunTogether {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Z.:/#@&=¥$-])(?<![0-9] )([1-9]\\d{3,6})([A-D]?)(?![0-9A-Z.:/@&=-]| [0-9]{4})");
    private static final int SHORTEST_ROOM = 3;
    private static final int LONGEST_ROOM = 4;
    private static final int LONGEST_BUILDING = 3;
    /** Of one text; nobody writes more doors that way. */
    private static final int MOST = 16;

    private RunTogether() {}

    /** All doors that the numbers of a text may mean, in their order, shorter buildings first. */
    public static List<Address> in(String text) {
        Matcher number = NUMBER.matcher(new PlainText(text).toString());
        List<Address> doors = new ArrayList<>();
        while (number.find() && doors.size() < MOST) {
            String digits = number.group(1);
            for (int building = 1; building <= LONGEST_BUILDING; building++) {
                int room = digits.length() - building;
                if (room >= SHORTEST_ROOM && room <= LONGEST_ROOM) {
                    add(doors, digits.substring(0, building), digits.substring(building) + number.group(2));
                }
            }
        }
        return doors;
    }

    private static void add(List<Address> doors, String building, String room) {
        String bare = Form.withoutZeros(room);
        if (bare.length() >= SHORTEST_ROOM) {
            doors.add(new Address(building, "", bare));
        }
    }
}
