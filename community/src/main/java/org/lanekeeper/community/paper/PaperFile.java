package org.lanekeeper.community.paper;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lanekeeper.community.sheet.SheetRows;
import org.lanekeeper.community.sheet.UnreadableSheetException;

/** A lobby sheet that was copied into an .xlsx. */
public final class PaperFile {
    /** Below the headings, no sheet is longer. */
    private static final int MOST_ROWS = PaperSheet.MOST_ROWS + 20;

    private static final int HEADINGS_WITHIN = 10;

    private PaperFile() {}

    /**
     * @throws UnreadablePaperException if this is no .xlsx, it is too long, or it has no column for rooms or names
     */
    public static List<PaperRow> read(byte[] file) {
        try {
            return read(SheetRows.read(file, MOST_ROWS));
        } catch (UnreadableSheetException e) {
            throw new UnreadablePaperException(e.getMessage());
        }
    }

    private static List<PaperRow> read(List<Map<Integer, String>> sheet) {
        for (int index = 0; index < Math.min(sheet.size(), HEADINGS_WITHIN); index++) {
            Map<PaperColumn, Integer> columns = new EnumMap<>(PaperColumn.class);
            sheet.get(index)
                    .forEach((at, cell) ->
                            PaperColumn.headed(cell).ifPresent(column -> columns.putIfAbsent(column, at)));
            if (columns.containsKey(PaperColumn.ROOM) && columns.containsKey(PaperColumn.NAME)) {
                return below(sheet, index, columns);
            }
        }
        throw new UnreadablePaperException("表里找不到「室号」和「姓名」这两列。请用模板里的列名。");
    }

    private static List<PaperRow> below(
            List<Map<Integer, String>> sheet, int headings, Map<PaperColumn, Integer> columns) {
        List<PaperRow> rows = new ArrayList<>();
        for (int index = headings + 1; index < sheet.size(); index++) {
            Map<Integer, String> cells = sheet.get(index);
            PaperRow row = new PaperRow(
                    index - headings,
                    SheetRows.text(cells, columns.get(PaperColumn.COMPOUND)),
                    SheetRows.text(cells, columns.get(PaperColumn.BUILDING)),
                    SheetRows.text(cells, columns.get(PaperColumn.UNIT)),
                    SheetRows.text(cells, columns.get(PaperColumn.ROOM)),
                    SheetRows.text(cells, columns.get(PaperColumn.NAME)),
                    SheetRows.text(cells, columns.get(PaperColumn.PHONE)),
                    SheetRows.text(cells, columns.get(PaperColumn.QUANTITY)),
                    SheetRows.text(cells, columns.get(PaperColumn.TIME)));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** An empty sheet with two rows that show how it is meant. */
    public static byte[] template() {
        List<List<String>> headings = Stream.of(PaperColumn.values())
                .map(column -> List.of(column.heading()))
                .toList();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file)
                .head(headings)
                .sheet("登记表")
                .doWrite(List.of(
                        List.of("", "3", "", "502", "张三", "13800000000", "2", ""),
                        List.of("", "3", "2", "1201", "李四", "", "1", "9:15")));
        return file.toByteArray();
    }
}
