package org.lanekeeper.community.household;

import cn.idev.excel.FastExcel;
import cn.idev.excel.cache.MapCache;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import cn.idev.excel.read.listener.ReadListener;
import cn.idev.excel.support.ExcelTypeEnum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The first sheet of an .xlsx roster as rows of text, and the empty template to fill in. */
public final class RosterSheet {
    /** More rows than any committee has households; a larger file is a mistake or an attack. */
    static final int MAX_ROWS = 20_000;

    private final List<Map<Integer, String>> rows = new ArrayList<>();
    private final Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
    private int headingRow = -1;

    private RosterSheet() {}

    /**
     * @throws UnreadableRosterException if this is no .xlsx, it is too long, or a required column is missing
     */
    static RosterSheet read(byte[] file) {
        if (!SmallArchive.is(file)) {
            throw new UnreadableRosterException("这个文件打不开。请用 Excel 另存为 .xlsx 再上传。", null);
        }
        RosterSheet sheet = new RosterSheet();
        ReadListener<Map<Integer, String>> listener = new AnalysisEventListener<>() {
            @Override
            public void invoke(Map<Integer, String> row, AnalysisContext context) {
                sheet.add(row, context.readRowHolder().getRowIndex());
            }

            @Override
            public void doAfterAllAnalysed(AnalysisContext context) {}
        };
        try {
            FastExcel.read(new ByteArrayInputStream(file), listener)
                    .excelType(ExcelTypeEnum.XLSX)
                    .readCache(new MapCache())
                    .headRowNumber(0)
                    .ignoreEmptyRow(false)
                    .sheet(0)
                    .doRead();
        } catch (UnreadableRosterException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableRosterException("这个文件打不开。请用 Excel 另存为 .xlsx 再上传。", e);
        }
        sheet.findHeadings();
        return sheet;
    }

    private void add(Map<Integer, String> row, int index) {
        if (index >= MAX_ROWS) {
            throw new UnreadableRosterException("这个文件超过 " + MAX_ROWS + " 行。请分成几个文件上传。", null);
        }
        while (rows.size() < index) {
            rows.add(Map.of());
        }
        rows.add(row);
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
        Integer at = columns.get(column);
        String cell = at == null ? null : rows.get(row - 1).get(at);
        return cell == null ? "" : cell.replace('　', ' ').strip();
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
