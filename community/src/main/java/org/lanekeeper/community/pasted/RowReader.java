package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.EntryText;

/** Reads one row: who, which door, how much. */
final class RowReader {
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?=[取不退已撤作删放算划~❌✖✘])(?:(?<![不别没未无])取消|不要了|不用了|不需要|不报了|不订了|不买了|不参加"
                    + "|退出|退了|已退|撤销|撤回|作废|删除|放弃|算了|~~[^~]+~~|~~$|[❌✖✘]|^划掉|已划)|^[-—–－_/\\s]+$");
    private static final Pattern EMOJI_CODE = Pattern.compile("\\[[\\p{IsHan}A-Za-z]{1,8}\\]");
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,40}>|\\*\\*|__|~~");
    private static final Pattern MARKS = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}\\p{M}√@=]|\\+(?!\\s?86)");
    private static final Pattern DASH_BEHIND = Pattern.compile("(?<=\\d{3}[A-Za-z]?)\\s?-\\s?(?=\\p{IsHan})");
    private static final Pattern INNER = Pattern.compile("(?<![\\d\\p{L}.、-])([1-9])\\s?[.、)](?=\\s?\\S)");
    /** Stands for a building that nobody knows. */
    private static final Building UNKNOWN = new Building("?", "");

    private static final Pattern EXAMPLE_BEHIND = Pattern.compile("[(（\\[【]\\s?(?:示例|样例|范例|举例|例子?|例如)\\s?[)）\\]】]");

    private final List<String> ignored;

    /**
     * @param title what stands in it is nobody's name
     */
    RowReader(String title) {
        ignored = title.isBlank() ? List.of() : List.of(title);
    }

    /**
     * @param text without its number
     * @param building to which rooms belong that stand alone, null where none is known
     */
    PastedRow read(int position, Integer number, String text, Building building) {
        boolean tooLong = text.length() > RelayTextReader.LONGEST_ROW;
        String narrow = EntryText.narrow(tooLong ? text.substring(0, RelayTextReader.LONGEST_ROW) : text);
        boolean withdrawn = TAKEN_BACK.matcher(narrow).find();
        String plain = withoutInnerNumbers(plain(narrow));
        EntryText entry = EntryText.readNote(plain, ignored);
        Address address = entry.address();
        boolean room = false;
        if (address == null) {
            Building home = Building.in(plain).orElse(building == null ? UNKNOWN : building);
            Optional<AddressReader.Found> alone = AddressReader.findRoom(plain, home.name(), home.unit());
            if (alone.isPresent()) {
                room = true;
                address = home == UNKNOWN ? null : alone.get().address();
                String rest = new StringBuilder(plain)
                        .replace(alone.get().start(), alone.get().end(), " ")
                        .toString();
                entry = EntryText.readNote(Building.without(rest), ignored);
            }
        }
        List<Doubt> doubts = new ArrayList<>();
        if (withdrawn) {
            doubts.add(Doubt.WITHDRAWN);
        } else {
            doubts(doubts, entry, address, room);
        }
        if (tooLong) {
            doubts.add(Doubt.TOO_LONG);
        }
        return new PastedRow(position, number, text, address, entry.name(), entry.phone(), entry.quantity(), doubts);
    }

    private static void doubts(List<Doubt> doubts, EntryText entry, Address address, boolean room) {
        if (address == null) {
            doubts.add(room ? Doubt.NO_BUILDING : Doubt.NO_ADDRESS);
        }
        if (entry.several()) {
            doubts.add(Doubt.SEVERAL_ADDRESSES);
        }
        if (entry.name().isEmpty()) {
            doubts.add(Doubt.NO_NAME);
        }
        if (entry.quantityUnsure()) {
            doubts.add(Doubt.UNSURE_QUANTITY);
        }
        if (entry.phoneUnsure()) {
            doubts.add(Doubt.UNSURE_PHONE);
        }
    }

    private static String plain(String narrow) {
        String bare = EMOJI_CODE.matcher(narrow).replaceAll(" ");
        bare = MARKUP.matcher(bare).replaceAll(" ");
        bare = MARKS.matcher(bare).replaceAll(" ");
        return DASH_BEHIND.matcher(bare).replaceAll(" ");
    }

    /** 小杨 1、3-502 2、两包: what numbers the parts of a row is no quantity. It counts from one, up to two at least. */
    private static String withoutInnerNumbers(String text) {
        StringBuilder bare = new StringBuilder(text);
        int expected = 1;
        Matcher matcher = INNER.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).charAt(0) - '0' == expected) {
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    bare.setCharAt(i, ' ');
                }
                expected++;
            }
        }
        return expected > 2 ? bare.toString() : text;
    }

    static boolean isExample(String text) {
        return EXAMPLE_BEHIND.matcher(text).find();
    }

    /** Whether a text names a door, or a room that may be one. */
    static boolean namesDoor(String text) {
        String brief =
                text.length() > RelayTextReader.LONGEST_ROW ? text.substring(0, RelayTextReader.LONGEST_ROW) : text;
        return AddressReader.find(EntryText.narrow(brief)).isPresent();
    }
}
