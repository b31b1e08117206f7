package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** A relay in the reading: rows gather their lines, and in the end it is decided whether it is one at all. */
final class RelayDraft {
    private static final Pattern NO_TITLE = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:注意?|备注|说明|要求|发起人|发起|截止.{0,4}|格式|已有|已接龙|参与|序号|编号|姓名)(?:[\\s:：,，]|\\d).*");
    private static final Pattern TITLE_LABEL = Pattern.compile("^(?:接龙)?(?:标题|主题)\\s?[:：]\\s?");
    private static final Pattern SIGN_UP = Pattern.compile("接[龙龍]|报名|登记|预[订定约訂]|团购|申请");
    private static final Pattern BULLET = Pattern.compile("^[-•·*●○◆■▪]\\s*(?=[^-\\s])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    /** Without a header fewer lines in a row are several people's words, not a list. */
    private static final int FEWEST_UNNUMBERED = 3;

    private final RelayHeader header;
    private final List<String> notes = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> trailer = new ArrayList<>();
    private String title = "";
    private Building building;
    private boolean household;
    private boolean cut;

    /** A row's number and building, and its lines so far. */
    private static final class Row {
        private final Integer number;
        private final Building building;
        private final StringBuilder text;

        Row(Integer number, Building building, String text) {
            this.number = number;
            this.building = building;
            this.text = new StringBuilder(text);
        }
    }

    RelayDraft(RelayHeader header) {
        this.header = header;
    }

    void setTitle(String line) {
        title = TITLE_LABEL.matcher(line).replaceFirst("").strip();
        building = Building.in(title).orElse(null);
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    boolean hasRows() {
        return !rows.isEmpty();
    }

    void setBuilding(Building named) {
        building = named;
    }

    void addNote(String line) {
        notes.add(line);
    }

    void addBeforeRows(String line) {
        if (title.isEmpty() && notes.isEmpty() && !NO_TITLE.matcher(line).matches()) {
            setTitle(line);
        } else {
            notes.add(line);
        }
    }

    void beginRow(Integer number, String text) {
        notes.addAll(trailer);
        trailer.clear();
        if (rows.size() == RelayTextReader.MOST_ROWS) {
            cut = true;
            return;
        }
        rows.add(new Row(number, building, BULLET.matcher(text).replaceFirst("")));
    }

    /** A line below a row belongs to it, unless it is a row of its own whose number is missing. */
    void goOn(String line, boolean afterBlank) {
        Row row = rows.get(rows.size() - 1);
        boolean door = RowReader.namesDoor(line);
        boolean complete = door && RowReader.namesDoor(row.text.toString());
        if (complete && !new RowReader(title).read(1, null, line, null).name().isEmpty()) {
            beginRow(null, line);
        } else if (afterBlank && !door && !MOBILE.matcher(line).find() || !trailer.isEmpty()) {
            trailer.add(line);
        } else if (row.text.length() <= RelayTextReader.LONGEST_ROW) {
            row.text.append(row.text.length() == 0 ? "" : " ").append(line);
        }
    }

    void addTrailer(String line) {
        trailer.add(line);
    }

    boolean hasTrailer() {
        return !trailer.isEmpty();
    }

    /** The last line behind the rows is the title of what follows. */
    String takeTrailer() {
        return trailer.remove(trailer.size() - 1);
    }

    /** Whether a row says who signs up: a door or a telephone. */
    boolean namesHousehold() {
        household = household
                || rows.stream()
                        .anyMatch(
                                row -> isHousehold(new RowReader(title).read(1, null, row.text.toString(), building)));
        return household;
    }

    void rowsAreNotes() {
        rows.forEach(row -> notes.add(row.number + ". " + row.text));
        notes.addAll(trailer);
        rows.clear();
        trailer.clear();
    }

    Optional<PastedRelay> finish() {
        RowReader reader = new RowReader(title);
        List<PastedRow> read = new ArrayList<>();
        for (Row row : rows) {
            String text = row.text.toString().strip();
            if (!text.isEmpty()) {
                read.add(reader.read(read.size() + 1, row.number, text, row.building));
            }
        }
        if (!isRelay(read)) {
            return Optional.empty();
        }
        notes.addAll(trailer);
        return Optional.of(new PastedRelay(title, notes, read, cut ? List.of(RelayDoubt.CUT) : List.of()));
    }

    private boolean isRelay(List<PastedRow> read) {
        boolean numbered = rows.stream().anyMatch(row -> row.number != null);
        boolean named = read.stream().anyMatch(row -> !row.name().isEmpty() || row.phone() != null);
        if (header != null && header.sure()) {
            return (numbered ? !read.isEmpty() : read.size() > 1)
                    && (named || read.stream().anyMatch(RelayDraft::isHousehold));
        }
        int fewest = numbered || header != null ? 2 : FEWEST_UNNUMBERED;
        if (read.size() < fewest || !named && !SIGN_UP.matcher(title).find()) {
            return false;
        }
        long households = read.stream().filter(RelayDraft::isHousehold).count();
        long people = read.stream()
                .filter(row -> isHousehold(row) || EntryText.isPerson(row.name()))
                .count();
        return households > 0 ? 2 * people >= read.size() : 5 * people >= 3 * read.size();
    }

    private static boolean isHousehold(PastedRow row) {
        return row.address() != null || row.phone() != null || row.doubts().contains(Doubt.NO_BUILDING);
    }
}
