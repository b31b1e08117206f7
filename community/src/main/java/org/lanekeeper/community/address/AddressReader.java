package org.lanekeeper.community.address;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as people write them: 3号楼502, 3-502, 三号楼五零二室, 3栋2单元502, 3#2#502, 12号401, 5弄12号401, B座302,
 * 1201A, full-width or spaced, room before building. What is no address (a date, a telephone number, a quantity) gives
 * nothing.
 */
public final class AddressReader {
    /** Longer texts are not searched beyond this many characters: no address stands so late in a message. */
    private static final int SEARCHED = 2000;

    /** Of a building or room in the plainest form, in characters. */
    private static final int LONGEST_NUMBER = 6;

    private static final String HOUSE_WORDS = "楼栋幢座";
    private static final Pattern ANYTHING = Pattern.compile("");

    private static final Pattern BUILDING_WORD = Pattern.compile("(?:号楼|号栋|号幢|号座|幢|栋|座|#楼|楼|#|号)$");
    private static final Pattern UNIT_WORD = Pattern.compile("(?:号?单元|门洞|门|梯|#)$");
    private static final Pattern ROOM_WORD = Pattern.compile("(?:号室|房间|室|房|号房|户|号)$");
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

    /**
     * A building that a text names, with or without a room behind it.
     *
     * @param building as in {@link Address#building()}
     * @param unit the staircase named with it, empty for none
     * @param start first character, inclusive
     * @param end behind the last character
     */
    public record FoundBuilding(String building, String unit, int start, int end) {}

    /** All buildings that are named with their word: 3号楼, B座, 5弄12号, 3栋2单元. */
    public static List<FoundBuilding> findBuildings(String text) {
        return Parts.buildings(plain(text));
    }

    /**
     * The first address in a text that may leave out the building, as the rows of a list do whose title names it.
     *
     * @param building that is meant where the text names none, as in {@link Address#building()}
     * @param unit that is meant where the text names none, empty for none
     */
    public static Optional<Found> findRoom(String text, String building, String unit) {
        Optional<Found> whole = find(text);
        return whole.isPresent() ? whole : Parts.room(plain(text), building, unit);
    }

    private static PlainText plain(String text) {
        return new PlainText(text.length() > SEARCHED ? text.substring(0, SEARCHED) : text);
    }

    /** The first address in a text. */
    public static Optional<Found> find(String text) {
        PlainText plain = plain(text);
        return search(plain.toString())
                .map(found -> new Found(found.address(), plain.originOf(found.start()), plain.originOf(found.end())));
    }

    /**
     * The first address in a text, for whoever knows which doors there are: 3-200 and 300-1001 may as well be sums or
     * scores and are read where there is such a door only, and 张三三号楼502 is 张三 in 3-502 where there is no 33-502.
     */
    public static Optional<Found> find(String text, Predicate<Address> doors) {
        Optional<Found> certain = find(text);
        if (certain.isEmpty()) {
            PlainText plain = plain(text);
            return search(plain.toString(), Forms.DOUBTFUL, doors)
                    .map(found ->
                            new Found(found.address(), plain.originOf(found.start()), plain.originOf(found.end())));
        }
        return doors.test(certain.get().address())
                ? certain
                : behindName(text, certain.get(), doors).or(() -> certain);
    }

    /** An address from a field that is there for nothing else: what would be a sum in a sentence is a door here. */
    public static Optional<Address> ofField(String text) {
        return find(text, anything -> true).map(Found::address);
    }

    /** The first numeral taken for the end of a name. */
    private static Optional<Found> behindName(String text, Found certain, Predicate<Address> doors) {
        int start = certain.start();
        boolean glued = start > 0
                && Character.isIdeographic(text.charAt(start - 1))
                && Numerals.isNumeral(text.charAt(start))
                && Numerals.isNumeral(text.charAt(start + 1));
        if (!glued) {
            return Optional.empty();
        }
        String parted = text.substring(0, start + 1) + ' ' + text.substring(start + 1);
        return find(parted)
                .filter(found -> found.start() > start && doors.test(found.address()))
                .map(found -> new Found(found.address(), found.start() - 1, found.end() - 1));
    }

    /** In plain text. */
    static Optional<Found> search(CharSequence plain) {
        return search(plain, Forms.ALL, anything -> true);
    }

    private static Optional<Found> search(CharSequence plain, List<Form> forms, Predicate<Address> doors) {
        Matcher matcher = ANYTHING.matcher(plain).useTransparentBounds(true).useAnchoringBounds(false);
        for (int start = 0; start < plain.length(); start++) {
            if (begins(plain, start)) {
                char next = next(plain, start);
                for (Form form : forms) {
                    Optional<Found> found =
                            form.mayStandBefore(next) ? form.at(plain, start, matcher) : Optional.empty();
                    if (found.isPresent() && doors.test(found.get().address())) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean begins(CharSequence plain, int at) {
        char c = plain.charAt(at);
        return isNumber(c) && (at == 0 || !isNumber(plain.charAt(at - 1)))
                || c > 'Z' && (Forms.SIDE.indexOf(c) >= 0 || HOUSE_WORDS.indexOf(c) >= 0);
    }

    /** The sign behind the number that begins here, which one blank may part from it. */
    private static char next(CharSequence plain, int start) {
        int at = Forms.SIDE.indexOf(plain.charAt(start)) >= 0 ? start + 1 : start;
        while (at < plain.length() && at < start + LONGEST_NUMBER && isNumber(plain.charAt(at))) {
            at++;
        }
        if (at < plain.length() && plain.charAt(at) == ' ') {
            at++;
        }
        return at < plain.length() ? plain.charAt(at) : ' ';
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
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
        return column.equals("room") ? Form.room(bare) : Form.withoutZeros(bare);
    }
}
