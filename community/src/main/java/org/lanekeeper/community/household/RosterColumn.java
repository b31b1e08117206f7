package org.lanekeeper.community.household;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a roster sheet, each known by the headings that committees use. */
enum RosterColumn {
    COMPOUND(false, "小区", "小区名称", "所在小区"),
    BUILDING(true, "楼号", "楼栋", "幢号", "栋号", "楼"),
    UNIT(false, "单元", "单元号", "门"),
    ROOM(true, "室号", "房号", "门牌", "室", "房间号"),
    NAME(true, "户主姓名", "姓名", "户主", "联系人"),
    PHONE(false, "手机号", "手机", "手机号码", "联系电话", "电话"),
    HAND_DELIVERY(false, "送上门", "上门", "需送上门");

    private final boolean required;
    private final List<String> headings;

    RosterColumn(boolean required, String... headings) {
        this.required = required;
        this.headings = List.of(headings);
    }

    boolean isRequired() {
        return required;
    }

    /** What the template calls it. */
    String heading() {
        return headings.get(0);
    }

    static Optional<RosterColumn> headed(String cell) {
        String bare = cell == null ? "" : cell.replaceAll("[\\s*（(].*$|\\s", "");
        return Stream.of(values()).filter(c -> c.headings.contains(bare)).findFirst();
    }
}
