package org.lanekeeper.community.notice;

/** A way by which a notice reaches people. */
public enum Channel {
    /** Mini-program subscribe message: one consent, one message. */
    SUBSCRIBE("小程序通知"),
    /** Official-account message inside the window after the resident wrote. */
    ACCOUNT("公众号消息"),
    /** Text message. */
    SMS("短信"),
    /** Robot in a group chat. */
    ROBOT("群机器人"),
    /** A committee worker tells them, by telephone or at the door. */
    CALL("电话"),
    /** Nobody is told: a worker carries the goods to the door. */
    HAND("送上门");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
