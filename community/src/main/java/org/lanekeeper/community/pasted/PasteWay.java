package org.lanekeeper.community.pasted;

/** How a copy came to the committee. */
public enum PasteWay {
    CONSOLE,
    /** Sent by a resident, for staff to look at. */
    CHAT
}
