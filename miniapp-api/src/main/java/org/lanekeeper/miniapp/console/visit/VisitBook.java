package org.lanekeeper.miniapp.console.visit;

import cn.idev.excel.FastExcel;
import cn.idev.excel.write.handler.SheetWriteHandler;
import cn.idev.excel.write.metadata.holder.WriteSheetHolder;
import cn.idev.excel.write.metadata.holder.WriteWorkbookHolder;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.lanekeeper.community.sheet.SafeCell;

/** A table of visits to be taken along. Each sheet of paper and each row says who took it along and when. */
final class VisitBook {
    private static final List<String> COLUMNS =
            List.of("登记时间", "门岗", "姓名", "电话", "证件", "证件号码", "去哪里", "事由", "从哪里来", "怎么来", "车牌", "状态", "体温", "要留意", "导出");

    private VisitBook() {}

    /**
     * @param mark who takes it along, when, and for which committee
     */
    static byte[] write(List<List<String>> rows, String mark) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FastExcel.write(file)
                .head(COLUMNS.stream().map(List::of).toList())
                .registerWriteHandler(new Watermark(mark))
                .sheet("访客登记")
                .doWrite(rows.stream()
                        .map(row -> Stream.concat(row.stream(), Stream.of(mark))
                                .map(SafeCell::of)
                                .toList())
                        .toList());
        return file.toByteArray();
    }

    /** In the margin of every printed sheet. */
    private record Watermark(String mark) implements SheetWriteHandler {
        @Override
        public void afterSheetCreate(WriteWorkbookHolder workbook, WriteSheetHolder sheet) {
            // & begins a command of the margin's own language
            String plain = mark.replace("&", "&&");
            sheet.getSheet().getHeader().setCenter(plain);
            sheet.getSheet().getFooter().setCenter("含个人信息，用完请删除 · " + plain);
        }
    }
}
