package org.lanekeeper.community.relay;

/** Why the committee looks into an entry before it is served. */
public enum ReviewReason {
    /** The roster does not have this address. */
    NOT_ON_ROSTER("不在名册"),
    /** The roster has the address under another name and phone. */
    NAME_DIFFERS("姓名与名册不同");

    private final String label;

    ReviewReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
