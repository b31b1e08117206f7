package org.lanekeeper.community.household;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;

/**
 * A sign-up as people write it: 接龙 3-502 张三 2包 13800000000, in any order and with other words between.
 *
 * @param address null where none was understood
 * @param several whether a second household stands in the same text
 * @param name empty where none was understood; at most {@link #LONGEST_NAME} characters
 * @param phone null where none stands there
 * @param phoneUnsure whether digits stand there that would be a mobile number with one more or one less
 * @param quantity 1 where none was named, the first where several are
 * @param quantityUnsure whether a person has to look what was meant
 */
public record EntryText(
        Address address,
        boolean several,
        String name,
        String phone,
        boolean phoneUnsure,
        int quantity,
        boolean quantityUnsure) {
    /** Of a person's name, in characters; what is longer is none. */
    public static final int LONGEST_NAME = 30;

    /** What stands behind is no sign-up any more. */
    private static final int LONGEST = 2000;
    /** Doors that one text may name and that are taken out of it. */
    private static final int DOORS = 4;

    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)" + "|(?<=-\\d{3,4})1[3-9]\\d{9}(?!\\d)");
    private static final Pattern ALMOST_PHONE = Pattern.compile("(?<!\\d)1[3-9](?:\\d{8}|\\d{10})(?!\\d)");
    /** Stands where a telephone stood: what is before and behind it does not belong together. */
    private static final String GAP = " ; ";

    private static final Pattern LABEL_COLON = Pattern.compile("(?<!\\d):|:(?!\\d)");
    /** Landlines, short numbers, identity cards: never a quantity, never a door. */
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("(?<!\\d)(?:0\\d{2,3}[- ]?)?\\d{7,8}(?!\\d)|(?<!\\d)\\d{9,}[xX]?(?!\\d)");

    /**
     * As residents write in a chat, where a bare number may mean anything.
     *
     * @param ignored words that are no name though they look like one: titles, items, compounds
     */
    public static EntryText read(String original, Collection<String> ignored) {
        return read(original, ignored, nothing -> false);
    }

    /**
     * The same, where it is known which doors there are.
     *
     * @param doors as in {@link AddressReader#find(String, Predicate)}
     */
    public static EntryText read(String original, Collection<String> ignored, Predicate<Address> doors) {
        return read(original, ignored, doors, false);
    }

    /**
     * As staff write what they are told or copy from a sheet: 3-502 张三 2. Here a small number that stands alone is a
     * quantity, and 3-200 a door.
     *
     * @param ignored as in {@link #read}
     */
    public static EntryText readNote(String original, Collection<String> ignored) {
        return read(original, ignored, anything -> true, true);
    }

    private static EntryText read(String original, Collection<String> ignored, Predicate<Address> doors, boolean bare) {
        String text = original.length() > LONGEST ? original.substring(0, LONGEST) : original;
        StringBuilder rest = new StringBuilder(
                Quantity.parted(LABEL_COLON.matcher(narrow(text)).replaceAll(" ")));
        String phone = cut(PHONE.matcher(rest), rest).flatMap(Mobile::read).orElse(null);
        boolean phoneUnsure = cut(ALMOST_PHONE.matcher(rest), rest).isPresent() && phone == null;
        String counted = OTHER_NUMBER
                .matcher(EntryWords.withoutNoCounts(rest.toString()))
                .replaceAll(" ");
        rest = new StringBuilder(counted);
        Address address = null;
        boolean several = false;
        Optional<AddressReader.Found> found = AddressReader.find(counted, doors);
        for (int i = 0; i < DOORS && found.isPresent(); i++) {
            AddressReader.Found door = found.get();
            several |= address != null && !address.equals(door.address());
            address = address == null ? door.address() : address;
            rest.replace(door.start(), door.end(), " ");
            found = AddressReader.find(rest.toString());
        }
        Quantity quantity = Quantity.cut(rest, bare);
        String name = PersonName.find(rest.toString(), ignored);
        return new EntryText(address, several, name, phone, phoneUnsure, quantity.number(), quantity.unsure());
    }

    private static Optional<String> cut(Matcher matcher, StringBuilder rest) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group();
        rest.replace(matcher.start(), matcher.end(), GAP);
        return Optional.of(found);
    }

    /** Whether a word is most likely a person: begins with a family name, or stands for one (小杨, 王阿姨). */
    public static boolean isPerson(String word) {
        return PersonName.isLikely(word);
    }

    /** Full-width signs as their ordinary ones, each in its place. */
    public static String narrow(String text) {
        StringBuilder narrowed = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean wide = c >= '！' && c <= '～';
            narrowed.append(wide ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
        }
        return narrowed.toString();
    }
}
