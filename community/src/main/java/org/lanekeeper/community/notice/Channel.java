package org.lanekeeper.community.notice;

/** A way by which a notice reaches people. */
public enum Channel {
    /** Mini-program subscribe message: one consent, one message. */
    SUBSCRIBE("小程序通知"),
    /** Official-account message inside the window after the resident wrote. */
    ACCOUNT("公众号消息"),
    /** Subscribed notice (订阅通知) or template message of the official account, where a template is registered. */
    TEMPLATE("订阅通知"),
    /** Text message. */
    SMS("短信"),
    /** Robot in a group chat. */
    ROBOT("群机器人"),
    /** WeCom customer group: a task that a staff member confirms. */
    CUSTOMER_GROUP("客户群群发"),
    /** Ordinary group chat: a person pastes the text and says so. */
    PASTE("人工转发"),
    /** A household that hears it in its building's group, which gets a delivery of its own. */
    GROUP("楼群"),
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
