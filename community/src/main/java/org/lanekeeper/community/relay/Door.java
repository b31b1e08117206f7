package org.lanekeeper.community.relay;

/** Through which door an entry came in. All lead to the same queue. */
public enum Door {
    CHAT("聊天"),
    MINIAPP("小程序");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** As residents call it. */
    public String label() {
        return label;
    }
}
