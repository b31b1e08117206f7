package org.lanekeeper.community.relay;

/** What becomes of a sign-up beyond the quota. */
public enum Beyond {
    /** It gets its number and waits: served when quota becomes free. */
    WAIT("排候补"),
    /** It gets no number. */
    REFUSE("不再登记");

    private final String label;

    Beyond(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
