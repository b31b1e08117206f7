package org.lanekeeper.community.pasted;

/** How a copy came to the committee. */
public enum PasteWay {
    CONSOLE("后台粘贴"),
    /** Sent by a resident, for staff to look at. */
    CHAT("居民转来");

    private final String label;

    PasteWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
