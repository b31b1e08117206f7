package org.lanekeeper.community.pasted;

/** Why a row of a pasted relay should be looked at before it is entered. */
public enum Doubt {
    /** Struck out or followed by words that take it back: not to be entered unless a person says so. */
    WITHDRAWN("写着不要了"),
    NO_ADDRESS("看不懂门牌"),
    /** A room alone, and neither the title nor a heading names one building. */
    NO_BUILDING("只有房号，不知道几号楼"),
    SEVERAL_ADDRESSES("一行里有几个门牌"),
    NO_NAME("没有写姓名"),
    UNSURE_QUANTITY("份数看不准"),
    /** Digits that would be a mobile number with one more or one less. */
    UNSURE_PHONE("电话位数不对"),
    /** Longer than {@link RelayTextReader#LONGEST_ROW}: the rest was not read. */
    TOO_LONG("这一行太长，后面的没有读");

    private final String label;

    Doubt(String label) {
        this.label = label;
    }

    /** In plain Chinese, as staff read it. */
    public String label() {
        return label;
    }
}
