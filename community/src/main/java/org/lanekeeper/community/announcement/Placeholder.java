package org.lanekeeper.community.announcement;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands for something else in each household's announcement, written as {姓名}. */
public enum Placeholder {
    NAME("姓名", true, false, "张三", "SUBSTRING_INDEX(h.name, '、', 1)"),
    DOOR(
            "门牌",
            true,
            false,
            "3号楼502",
            "CONCAT(h.building, CASE WHEN h.building LIKE '%弄%' THEN '号' WHEN h.building REGEXP '[0-9]' THEN '号楼'"
                    + " ELSE '座' END, CASE WHEN h.unit = '' THEN '' ELSE CONCAT(h.unit, '单元') END, h.room)"),
    NUMBER("号码", true, true, "12", "v.number"),
    PLACE("地点", false, true, "居委会门口", "b.place"),
    SLOT(
            "时段",
            true,
            true,
            "3月5日09:00到10:00",
            "CONCAT(DATE_FORMAT(COALESCE(v.slot_from, b.pickup_from), '%c月%e日%H:%i'), '到',"
                    + " DATE_FORMAT(COALESCE(v.slot_until, b.pickup_until),"
                    + " CASE WHEN DATE(COALESCE(v.slot_from, b.pickup_from)) = DATE(COALESCE(v.slot_until, b.pickup_until))"
                    + " THEN '%H:%i' ELSE '%c月%e日%H:%i' END))"),
    CODE(
            "取货码",
            true,
            true,
            "1234 5678 9012",
            "CONCAT(LEFT(v.code, 4), ' ', SUBSTRING(v.code, 5, 4), ' ', RIGHT(v.code, 4))");

    private final String word;
    private final boolean personal;
    private final boolean ofBatch;
    private final String sample;
    private final String column;

    Placeholder(String word, boolean personal, boolean ofBatch, String sample, String column) {
        this.word = word;
        this.personal = personal;
        this.ofBatch = ofBatch;
        this.sample = sample;
        this.column = column;
    }

    /** As it is written in a text. */
    public String written() {
        return "{" + word + "}";
    }

    /** Whether it says something about one household, which others must not read. */
    public boolean isPersonal() {
        return personal;
    }

    /** Whether only the households of a drawn batch have it. */
    public boolean isOfBatch() {
        return ofBatch;
    }

    /** Invented, for previews and trials. */
    public String sample() {
        return sample;
    }

    /** Its value in a statement about household {@code h}, voucher {@code v} and batch {@code b}. */
    String column() {
        return column;
    }

    static Optional<Placeholder> of(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
