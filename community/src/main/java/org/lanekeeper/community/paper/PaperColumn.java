package org.lanekeeper.community.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a lobby sheet, each known by the headings that committees use. */
enum PaperColumn {
    COMPOUND("小区", "小区名称"),
    BUILDING("楼号", "楼栋", "幢号", "栋号", "楼"),
    UNIT("单元", "单元号", "门"),
    ROOM("室号", "房号", "门牌", "室", "房间号", "地址"),
    NAME("姓名", "登记人", "户主", "户主姓名", "联系人"),
    PHONE("手机号", "手机", "手机号码", "联系电话", "电话"),
    QUANTITY("份数", "数量", "几份", "份"),
    TIME("时间", "登记时间", "交表时间", "取表时间");

    private final List<String> headings;

    PaperColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** What the template calls it. */
    String heading() {
        return headings.get(0);
    }

    static Optional<PaperColumn> headed(String cell) {
        String bare = cell == null ? "" : cell.replaceAll("[\\s*（(].*$|\\s", "");
        return Stream.of(values()).filter(c -> c.headings.contains(bare)).findFirst();
    }
}
