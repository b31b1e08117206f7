package org.lanekeeper.community.address;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as people write them: 3号楼502, 3-502, 三号楼五零二室, 3栋2单元502, 3#2#502, 12号401, 5弄12号401, B座302,
 * 1201A, full-width or spaced. What is no address (a date, a telephone number, a quantity) gives nothing.
 */
public final class AddressReader {
    /** Longer texts are not searched beyond this many characters: no address stands so late in a message. */
    private static final int SEARCHED = 2000;

    private static final String EDGE = "(?<![0-9A-Z.:-])";
    /** A number with a measure or a unit of time behind it is no room. */
    private static final String BEHIND_ROOM = "(?![0-9A-Z:.]|\\s*[-月日点年时分包份盒个只袋件斤人元块])\\s?(?:室|房|号房|户)?";

    private static final String ROOM = "(?<room>(?:(?:附|底商|商铺|地下)\\d{1,5}|\\d{2,5})[A-Z]?)" + BEHIND_ROOM;
    private static final String LONG_ROOM = "(?<room>\\d{3,4}[A-Z]?)" + BEHIND_ROOM;
    private static final String UNIT = "(?:(?<unit>[0-9]{1,2}|[A-Z])\\s?(?:单元|门|梯|#|-)\\s?)?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(EDGE + "(?<lane>\\d{1,5})\\s?弄\\s?(?<building>\\d{1,4})\\s?号?(?:楼)?[\\s-]?" + UNIT + ROOM),
            Pattern.compile(EDGE + "(?<building>\\d{1,4}[A-Z]?|[A-Z]\\d{0,2})\\s?(?:号楼|号栋|幢|栋|座|#楼|楼|#|号)\\s?-?\\s?"
                    + UNIT + ROOM),
            Pattern.compile(
                    EDGE + "(?<building>[A-Z]?\\d{1,3}|[A-Z])\\s?-\\s?(?<unit>\\d{1,2}|[A-Z])\\s?-\\s?" + LONG_ROOM),
            Pattern.compile(EDGE + "(?<building>[A-Z]?\\d{1,3}|[A-Z])\\s?-\\s?" + LONG_ROOM));

    private static final Pattern BUILDING_WORD = Pattern.compile("(?:号楼|号栋|幢|栋|座|#楼|楼|#|号)$");
    private static final Pattern UNIT_WORD = Pattern.compile("(?:单元|门|梯|#)$");
    private static final Pattern ROOM_WORD = Pattern.compile("(?:室|房|号房|户|号)$");
    /** No longer than a building or room is written anywhere; units are staircases, 1 or 甲 or A2. */
    private static final Pattern PLACE_NAME = Pattern.compile("[0-9A-Z一-龥-]{1,16}");

    private static final Pattern UNIT_NAME = Pattern.compile("[0-9A-Z一-龥]{1,4}");

    private AddressReader() {}

    /**
     * An address and where it stands in the text it was read from.
     *
     * @param start first character, inclusive
     * @param end behind the last character
     */
    public record Found(Address address, int start, int end) {}

    /** The first address in a text. */
    public static Optional<Found> find(String text) {
        PlainText plain = new PlainText(text.length() > SEARCHED ? text.substring(0, SEARCHED) : text);
        Matcher first = null;
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(plain.toString());
            if (matcher.find() && (first == null || matcher.start() < first.start())) {
                first = matcher;
            }
        }
        return first == null ? Optional.empty() : Optional.of(found(first, plain));
    }

    private static Found found(Matcher matcher, PlainText plain) {
        boolean lane = matcher.pattern() == FORMS.get(0);
        boolean hasUnit = matcher.pattern() != FORMS.get(3);
        String building = withoutZeros(matcher.group("building"));
        String unit = hasUnit && matcher.group("unit") != null ? withoutZeros(matcher.group("unit")) : "";
        Address address = new Address(
                lane ? withoutZeros(matcher.group("lane")) + "弄" + building : building,
                unit,
                withoutZeros(matcher.group("room")));
        return new Found(address, plain.originOf(matcher.start()), plain.originOf(matcher.end()));
    }

    /**
     * An address from the columns of a list, where each part stands alone and may carry its word or not.
     *
     * @throws IllegalArgumentException with the name of the column at fault as its message: {@code building}, {@code
     *     unit} or {@code room}
     */
    public static Address ofColumns(String building, String unit, String room) {
        String plainUnit = unit == null || unit.isBlank() ? "" : part(unit, UNIT_WORD, "unit");
        return new Address(part(building, BUILDING_WORD, "building"), plainUnit, part(room, ROOM_WORD, "room"));
    }

    private static String part(String cell, Pattern word, String column) {
        String narrowed =
                cell == null ? "" : new PlainText(cell.strip()).toString().replace(" ", "");
        String bare = word.matcher(narrowed).replaceFirst("");
        if (!bare.isEmpty() && bare.chars().allMatch(c -> Numerals.isNumeral((char) c))) {
            bare = Numerals.toDigits(bare);
        }
        if (!(column.equals("unit") ? UNIT_NAME : PLACE_NAME).matcher(bare).matches()) {
            throw new IllegalArgumentException(column);
        }
        return withoutZeros(bare);
    }

    private static String withoutZeros(String part) {
        return part.replaceFirst("^0+(?=\\d)", "");
    }
}
