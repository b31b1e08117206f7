package org.lanekeeper.community.pasted;

/** What is worth seeing at a glance beside a row. */
public enum RowTag {
    ADDED("新增"),
    EDITED("改过"),
    GONE("没有了"),
    OVERWRITTEN("被顶掉"),
    FORKED("分叉"),
    RETURNED("又出现"),
    MOVED("换了位置"),
    REPEATED("重复"),
    NO_SUCH_DOOR("门牌没有"),
    NAME_DIFFERS("姓名不同");

    private final String label;

    RowTag(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
