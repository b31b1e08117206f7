package org.lanekeeper.community.notice;

import java.time.Duration;

/** What came of one try to tell a household. */
public enum CallOutcome {
    TOLD("已告知", DeliveryStatus.TOLD, Duration.ZERO),
    TOLD_IN_PERSON("上门告知", DeliveryStatus.TOLD, Duration.ZERO),
    DECLINED("不需要", DeliveryStatus.DECLINED, Duration.ZERO),
    NO_ANSWER("没人接", DeliveryStatus.TO_CALL, Duration.ofMinutes(30)),
    SWITCHED_OFF("关机", DeliveryStatus.TO_CALL, Duration.ofHours(2)),
    WRONG_NUMBER("号码不对", DeliveryStatus.TO_CALL, Duration.ofHours(2));

    private final String label;
    private final DeliveryStatus next;
    private final Duration redialAfter;

    CallOutcome(String label, DeliveryStatus next, Duration redialAfter) {
        this.label = label;
        this.next = next;
        this.redialAfter = redialAfter;
    }

    public String label() {
        return label;
    }

    /** Where the delivery stands after it. */
    public DeliveryStatus next() {
        return next;
    }

    /** When to try again, if it stays on the list. */
    public Duration redialAfter() {
        return redialAfter;
    }
}
