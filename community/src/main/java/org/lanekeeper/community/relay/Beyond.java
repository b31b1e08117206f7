package org.lanekeeper.community.relay;

/** What becomes of a sign-up beyond the quota. */
public enum Beyond {
    /** It gets its number and waits: served when quota becomes free. */
    WAIT,
    /** It gets no number. */
    REFUSE
}
