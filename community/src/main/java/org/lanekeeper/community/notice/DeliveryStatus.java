package org.lanekeeper.community.notice;

/** Where one delivery of a notice stands. Each delivery is in exactly one, so that the sums balance. */
public enum DeliveryStatus {
    /** To be sent, at once or later. */
    WAITING("待发送"),
    /** A sender is at work on it. */
    SENDING("发送中"),
    /** The platform took it. */
    SENT("已发送"),
    /** On the call list. */
    TO_CALL("待电话"),
    /** Told by telephone or in person. */
    TOLD("已告知"),
    /** Told, and does not want it. */
    DECLINED("不需要"),
    /** Nobody could be reached on any channel; groups only, households go to the call list. */
    FAILED("失败"),
    /** To be carried to the door. */
    TO_DELIVER("待送上门"),
    /** Carried to the door and taken. */
    DELIVERED("已送到"),
    /** Collected or given on before anybody was told. */
    OVER("不用再通知");

    private final String label;

    DeliveryStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
