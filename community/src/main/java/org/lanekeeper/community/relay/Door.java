package org.lanekeeper.community.relay;

/** Through which door an entry came in. All lead to the same queue. */
public enum Door {
    CHAT("聊天"),
    MINIAPP("小程序"),
    /** The phone page, without any account. */
    PAGE("手机网页"),
    /** Typed by staff for somebody who stands before them. */
    STALL("现场登记"),
    /** Typed by staff for a caller. */
    TELEPHONE("电话"),
    /** A row of a sheet that hung in a lobby; counts from its declared time. */
    PAPER("纸质登记"),
    /** A row of a relay that was copied from a group chat; counts from the time it was first seen. */
    GROUP("群接龙"),
    /** A form filled in at home and scanned at the stall. */
    FORM("预填表"),
    /** A picture sent to the chat and typed off by staff; counts from when it came. */
    PHOTO("拍照登记");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** As residents call it. */
    public String label() {
        return label;
    }

    /** Whether an entry counts from a time that staff vouch for, and not from when it was typed in. */
    public boolean isDeclared() {
        return this == PAPER || this == GROUP || this == PHOTO;
    }

    /** Whether the reserved share is for people who come this way: in person. */
    public boolean isWalkIn() {
        return this == STALL || this == FORM;
    }
}
