package org.lanekeeper.community.sheet;

import cn.idev.excel.FastExcel;
import cn.idev.excel.cache.MapCache;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.event.AnalysisEventListener;
import cn.idev.excel.support.ExcelTypeEnum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The first sheet of an .xlsx as rows of text. */
public final class SheetRows {
    private static final String UNREADABLE = "这个文件打不开。请用 Excel 另存为 .xlsx 再上传。";

    private SheetRows() {}

    /**
     * Cells by their column, the first being 0; empty rows are rows as well.
     *
     * @param most rows that make sense; a longer file is a mistake or an attack
     * @throws UnreadableSheetException if this is no .xlsx or it is too long
     */
    public static List<Map<Integer, String>> read(byte[] file, int most) {
        if (!SmallArchive.is(file)) {
            throw new UnreadableSheetException(UNREADABLE, null);
        }
        List<Map<Integer, String>> rows = new ArrayList<>();
        AnalysisEventListener<Map<Integer, String>> listener = new AnalysisEventListener<>() {
            @Override
            public void invoke(Map<Integer, String> row, AnalysisContext context) {
                add(rows, row, context.readRowHolder().getRowIndex(), most);
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
        } catch (UnreadableSheetException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnreadableSheetException(UNREADABLE, e);
        }
        return rows;
    }

    private static void add(List<Map<Integer, String>> rows, Map<Integer, String> row, int index, int most) {
        if (index >= most) {
            throw new UnreadableSheetException("这个文件超过 " + most + " 行。请分成几个文件上传。", null);
        }
        while (rows.size() < index) {
            rows.add(Map.of());
        }
        rows.add(row);
    }

    /** A cell without blanks around it, full-width ones included; empty where there is none. */
    public static String text(Map<Integer, String> row, Integer at) {
        String cell = at == null ? null : row.get(at);
        return cell == null ? "" : cell.replace('　', ' ').strip();
    }
}
