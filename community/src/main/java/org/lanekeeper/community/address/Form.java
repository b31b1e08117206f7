package org.lanekeeper.community.address;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One form of writing an address. Its pattern has the groups {@code building} and one of {@code room}, {@code short}
 * (of two digits) and {@code door} (on its {@code floor}); and where the form has them, {@code lane}, {@code unit} or
 * {@code unit2}, and {@code word} for the word behind the building.
 */
final class Form {
    private static final int DOOR_DIGITS = 2;

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z0-9]+)>");
    private static final String HOUSE_ENDS = "楼栋幢座元门号";

    private final String next;
    private final Pattern pattern;
    private final Set<String> groups;
    private final boolean bare;

    Form(String next, Pattern pattern) {
        this(next, pattern, false);
    }

    /**
     * @param next what may stand behind the first number, or begin the form where no number does
     * @param bare whether only signs tell it from other numbers, so that the word before it counts
     */
    Form(String next, Pattern pattern, boolean bare) {
        this.next = next;
        this.pattern = pattern;
        this.groups = groups(pattern);
        this.bare = bare;
    }

    private static Set<String> groups(Pattern pattern) {
        return GROUP.matcher(pattern.pattern())
                .results()
                .map(group -> group.group(1))
                .collect(Collectors.toSet());
    }

    /** Whether it may fit: spares the trouble of trying. */
    boolean mayStandBefore(char sign) {
        return next.indexOf(sign) >= 0;
    }

    /**
     * In plain text, beginning at exactly this place.
     *
     * @param read of that text, with transparent bounds; its state is lost
     */
    Optional<AddressReader.Found> at(CharSequence plain, int start, Matcher read) {
        if (bare && !Surroundings.allow(plain, start)) {
            return Optional.empty();
        }
        read.usePattern(pattern).region(start, plain.length());
        return !read.lookingAt()
                ? Optional.empty()
                : address(read, plain).map(address -> new AddressReader.Found(address, start, end(read, plain)));
    }

    /** With the bracket that closes one which was opened within: 3号楼（502室）. */
    private static int end(Matcher read, CharSequence plain) {
        int end = read.end();
        boolean closes =
                end < plain.length() && plain.charAt(end) == ')' && read.group().indexOf('(') >= 0;
        return closes ? end + 1 : end;
    }

    /** Nothing where the parts contradict each other (5楼602) or only a floor is named (3楼302). */
    private Optional<Address> address(Matcher read, CharSequence plain) {
        String building = withoutZeros(part(read, "building").replace(" ", "").replace("号", ""));
        String lane = part(read, "lane");
        String unit = withoutZeros(part(read, "unit") + part(read, "unit2"));
        String room = room(part(read, "room") + part(read, "short"));
        String floor = withoutZeros(part(read, "floor"));
        String door = part(read, "door");
        if (!door.isEmpty()) {
            room = floor.isEmpty() ? withoutZeros(door) : floor + "0".repeat(DOOR_DIGITS - digits(door)) + door;
        }
        boolean onOtherFloor = !floor.isEmpty() && !floorOf(room).equals(floor);
        boolean mayBeFloor = part(read, "word").equals("楼") && unit.isEmpty() && floor.isEmpty();
        if (onOtherFloor || mayBeFloor && isFloor(plain, read.start(), building, room)) {
            return Optional.empty();
        }
        return Optional.of(new Address(lane.isEmpty() ? building : withoutZeros(lane) + "弄" + building, unit, room));
    }

    private static boolean isFloor(CharSequence plain, int start, String building, String room) {
        String floor = floorOf(room);
        int before = start > 0 && plain.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        boolean behindHouse = before >= 0 && HOUSE_ENDS.indexOf(plain.charAt(before)) >= 0;
        return floor.isEmpty() || floor.equals(building) || behindHouse;
    }

    private String part(Matcher read, String name) {
        String part = groups.contains(name) ? read.group(name) : null;
        return part == null ? "" : part;
    }

    private static int digits(String number) {
        return (int) number.chars().filter(Character::isDigit).count();
    }

    /** Empty where the number does not say. */
    private static String floorOf(String room) {
        int digits = digits(room);
        return digits > DOOR_DIGITS && Character.isDigit(room.charAt(digits - 1))
                ? room.substring(0, digits - DOOR_DIGITS)
                : "";
    }

    /** 1201-A is 1201A, and a cellar has no word for room. */
    static String room(String written) {
        return withoutZeros(written.replace("-", "").replace("地下室", "地下"));
    }

    static String withoutZeros(String part) {
        int zeros = 0;
        while (zeros + 1 < part.length() && part.charAt(zeros) == '0' && Character.isDigit(part.charAt(zeros + 1))) {
            zeros++;
        }
        return part.substring(zeros);
    }
}
