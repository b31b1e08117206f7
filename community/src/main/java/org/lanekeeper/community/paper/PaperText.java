package org.lanekeeper.community.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** A lobby sheet that is typed off, one household a line: 502 张三 13800000000 2. */
public final class PaperText {
    private static final Pattern ORDINAL = Pattern.compile("^\\s*[（(]?\\d{1,4}\\s*[.．、)）]\\s*");
    /** Where the sheet says the building, a line begins with the room. */
    private static final Pattern ROOM =
            Pattern.compile("^\\s*((?:附|底商|商铺|地下)?\\d{1,5}[A-Za-z]?)(?:室|房|号房|户)?(?=[\\s,，\\p{IsHan}]|$)(.*)$");

    private PaperText() {}

    /**
     * Empty lines do not count.
     *
     * @param ignored words that are no name: titles, items, compounds
     */
    public static List<PaperRow> read(String text, Collection<String> ignored) {
        List<PaperRow> rows = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .limit(PaperSheet.MOST_ROWS + 1L)
                .forEach(line -> rows.add(row(
                        rows.size() + 1, ORDINAL.matcher(EntryText.narrow(line)).replaceFirst(""), ignored)));
        return rows;
    }

    private static PaperRow row(int number, String line, Collection<String> ignored) {
        EntryText whole = EntryText.readNote(line, ignored);
        if (whole.address() != null) {
            var address = whole.address();
            String building = address.building();
            return of(number, line, building, address.unit(), address.room(), whole);
        }
        Matcher room = ROOM.matcher(line);
        return room.matches()
                ? of(number, line, "", "", room.group(1), EntryText.readNote(room.group(2), ignored))
                : of(number, line, "", "", line, whole);
    }

    /** The line itself stands for the compound: its name is somewhere in it, or not. */
    private static PaperRow of(int number, String line, String building, String unit, String room, EntryText read) {
        return new PaperRow(
                number, line, building, unit, room, read.name(), read.phone(), String.valueOf(read.quantity()), "");
    }
}
