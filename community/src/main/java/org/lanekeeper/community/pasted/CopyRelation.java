package org.lanekeeper.community.pasted;

/** How a copy stands to the newest one that was known before. */
public enum CopyRelation {
    FIRST("第一份"),
    /** Was pasted before, word for word but for marks that mean nothing. */
    SAME("和以前粘贴过的一样"),
    NEWER("比上一份新"),
    /** Pasted late: nothing in it is newer than what is known. */
    OLDER("是早些时候的一份"),
    /** Both share a beginning and then differ: people tapped at once. Both together are the truth. */
    FORKED("和上一份各有对方没有的人");

    private final String label;

    CopyRelation(String label) {
        this.label = label;
    }

    /** In plain Chinese, as staff read it. */
    public String label() {
        return label;
    }
}
