package org.lanekeeper.community.notice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where one delivery of a notice stands. Each delivery is in exactly one, so that the sums balance. */
public enum DeliveryStatus {
    /** In the plan of an announcement, not handed to the senders: before it starts, while it pauses, until its turn. */
    PLANNED("排队等发"),
    /** To be sent, at once or later. */
    WAITING("待发送"),
    /** A sender is at work on it. */
    SENDING("发送中"),
    /** The platform took it. */
    SENT("已发送"),
    /** Sent, and the platform reports that it arrived. */
    ARRIVED("已送达"),
    /** A household whose group has not been told yet: goes the way of the group's delivery. */
    IN_GROUP("等群消息"),
    /** A group task that waits for a staff member to confirm it on the platform. */
    TO_CONFIRM("待确认群发"),
    /** A text that waits for a person to paste it into the group. */
    TO_POST("待人工转发"),
    /** On the call list. */
    TO_CALL("待电话"),
    /** Told by telephone or in person. */
    TOLD("已告知"),
    /** Told, and does not want it. */
    DECLINED("不需要"),
    /** Nobody could be reached on any channel; groups only, households go to the call list. */
    FAILED("失败"),
    /** Each channel that may be used gave a final no. */
    REFUSED("被拒收"),
    /** The household wants no notices but calls to buy. */
    OPTED_OUT("已退订"),
    /** Withdrawn by staff before it went out. */
    CANCELLED("已取消"),
    /** To be carried to the door. */
    TO_DELIVER("待送上门"),
    /** Carried to the door and taken. */
    DELIVERED("已送到"),
    /** Collected or given on before anybody was told. */
    OVER("不用再通知");

    private final String label;

    /** Of these nothing is waited for any more. */
    public static final Set<DeliveryStatus> ENDED = Collections.unmodifiableSet(
            EnumSet.of(SENT, ARRIVED, TOLD, DECLINED, FAILED, REFUSED, OPTED_OUT, CANCELLED, DELIVERED, OVER));

    DeliveryStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
