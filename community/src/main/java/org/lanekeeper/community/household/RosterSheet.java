package org.lanekeeper.community.household;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.sheet.SheetRows;
import org.lanekeeper.community.sheet.UnreadableSheetException;

/** The first sheet of an .xlsx roster as rows of text, and the empty template to fill in. */
public final class RosterSheet {
    /** More rows than any committee has households; a larger file is a mistake or an attack. */
    static final int MAX_ROWS = 20_000;

    private final List<Map<Integer, String>> rows;
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    private int headingRow = -1;

    private RosterSheet(List<Map<Integer, String>> rows) {
        this.rows = rows;
    }

    /**
     * @throws UnreadableRosterException if this is no .xlsx, it is too long, or a required column is missing
     */
    static RosterSheet read(byte[] file) {
        try {
            RosterSheet sheet = new RosterSheet(SheetRows.read(file, MAX_ROWS));
            sheet.findHeadings();
            return sheet;
        } catch (UnreadableSheetException e) {
            throw new UnreadableRosterException(e.getMessage(), e);
        }
    }

    private void findHeadings() {
        for (int index = 0; index < Math.min(rows.size(), 10); index++) {
            columns.clear();
            rows.get(index)
                    .forEach((at, cell) ->
                            RosterColumn.headed(cell).ifPresent(column -> columns.putIfAbsent(column, at)));
            if (columns.containsKey(RosterColumn.ROOM) && columns.size() >= 3) {
                headingRow = index;
                break;
            }
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (column.isRequired() && !columns.containsKey(column)) {
                throw new UnreadableRosterException("表里找不到「" + column.heading() + "」这一列。请用模板里的列名。", null);
            }
        }
    }

    /** Row numbers as the spreadsheet shows them, of all rows below the headings. */
    int firstRow() {
        return headingRow + 2;
    }

    int lastRow() {
        return rows.size();
    }

    boolean isEmpty(int row) {
        return columns.keySet().stream().allMatch(column -> cell(row, column).isEmpty());
    }

    String cell(int row, RosterColumn column) {
        return SheetRows.text(rows.get(row - 1), columns.get(column));
    }

    /** An .xlsx with the headings and the given rows, each in the order of the headings. */
    public static byte[] write(List<List<String>> rows) {
        List<List<String>> headings = new ArrayList<>();
        for (RosterColumn column : RosterColumn.values()) {
            headings.add(List.of(column.heading()));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file).head(headings).sheet("名册").doWrite(rows);
        return file.toByteArray();
    }
}
