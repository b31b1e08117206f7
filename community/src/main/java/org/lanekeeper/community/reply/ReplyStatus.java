package org.lanekeeper.community.reply;

/** Where a reply is on its way. */
public enum ReplyStatus {
    WAITING("等待发送"),
    /** A sender is at work on it. */
    SENDING("发送中"),
    /** The platform took it. */
    SENT("已发到聊天里"),
    /** The platform takes none now: it stands on the page, and goes with the next answer in the chat. */
    KEPT("现在发不出去，对方下次说话时或打开网页时看到"),
    /** It went with an answer in the chat. */
    TOLD("对方再说话时已带到"),
    /** It may have gone out twice, or not at all; it stands on the page. */
    UNSURE("可能没送到，请打电话问一声");

    private final String label;

    ReplyStatus(String label) {
        this.label = label;
    }

    /** As staff read it. */
    public String label() {
        return label;
    }
}
