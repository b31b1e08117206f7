package org.lanekeeper.community.pasted;

/** Why a row of a pasted relay should be looked at before it is entered. */
public enum Doubt {
    NO_ADDRESS("看不懂门牌"),
    SEVERAL_ADDRESSES("一行里有几个门牌"),
    NO_NAME("没有写姓名"),
    UNSURE_QUANTITY("份数看不准");

    private final String label;

    Doubt(String label) {
        this.label = label;
    }

    /** In plain Chinese, as staff read it. */
    public String label() {
        return label;
    }
}
