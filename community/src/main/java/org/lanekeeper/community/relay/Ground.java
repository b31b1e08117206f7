package org.lanekeeper.community.relay;

/** Why something was done to an entry or a relay, in the words that the public ledger may have. */
public enum Ground {
    HOUSEHOLD("本户自己提出"),
    VERIFIED("已核对"),
    CONFIRMED("本户用自己的姓名登记，确认是本户的号"),
    DUPLICATE("重复登记"),
    NOT_ELIGIBLE("不符合这次的规定"),
    WRONG_ROOM("房号写错"),
    MOVED_HOUSE("搬家"),
    YIELDED("家里有，先让急需的"),
    MISTAKE("上次弄错了"),
    GOODS_ARRIVED("到货"),
    USED_UP("名额已经够了"),
    UNCLAIMED("过时没来领"),
    DECLINED("不要了"),
    RETURNED("领了又退回"),
    SCHEDULE("按安排"),
    OTHER("其他原因");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
