package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import org.lanekeeper.community.resident.Resident;

/**
 * One thing a resident said.
 *
 * @param key the same for every delivery of this message, and for no other
 * @param at when it reached the server: what opening and closing go by
 * @param asked whether a question to the person is open
 * @param inPublic whether others hear it as well as the answer, as in a group
 */
public record Said(Resident resident, String text, String key, Instant at, boolean asked, boolean inPublic) {
    private static final int READ = 2000;

    public Said {
        String stripped = text == null ? "" : text.strip();
        text = stripped.length() > READ ? stripped.substring(0, READ) : stripped;
    }

    public Said(Resident resident, String text, String key, Instant at) {
        this(resident, text, key, at, false, false);
    }

    /** The same, said where others hear it. */
    public Said inFrontOfOthers() {
        return new Said(resident, text, key, at, asked, true);
    }

    Said whenAsked() {
        return new Said(resident, text, key, at, true, inPublic);
    }

    long committeeId() {
        return resident.committeeId();
    }

    Said saying(Resident other, String otherText) {
        return new Said(other, otherText, key, at, false, inPublic);
    }
}
