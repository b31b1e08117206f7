package org.lanekeeper.community.inbox;

/** Who said a line of a talk. */
public enum Speaker {
    PERSON("居民"),
    BOT("机器人"),
    STAFF("居委会");

    private final String label;

    Speaker(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
