package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import org.lanekeeper.community.resident.Resident;

/**
 * One thing a resident said.
 *
 * @param text what is understood of it
 * @param whole all of it, which only a pasted list needs
 * @param key the same for every delivery of this message, and for no other
 * @param at when it reached the server: what opening and closing go by
 * @param asked whether a question to the person is open
 * @param inPublic whether others hear it as well as the answer, as in a group
 */
public record Said(
        Resident resident, String text, String whole, String key, Instant at, boolean asked, boolean inPublic) {
    private static final int READ = 2000;

    public Said {
        text = text.length() > READ ? text.substring(0, READ) : text;
    }

    public Said(Resident resident, String text, String key, Instant at) {
        this(resident, stripped(text), stripped(text), key, at, false, false);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /** The same, said where others hear it. */
    public Said inFrontOfOthers() {
        return new Said(resident, text, whole, key, at, asked, true);
    }

    Said whenAsked() {
        return new Said(resident, text, whole, key, at, true, inPublic);
    }

    long committeeId() {
        return resident.committeeId();
    }

    Wording wording() {
        return Wording.of(text);
    }

    /** The same moment, with other words. */
    Said saying(Resident other, String otherText) {
        return new Said(other, otherText, otherText, key, at, asked, inPublic);
    }

    /** Who it is from, without what was said. */
    @Override
    public String toString() {
        return "Said[resident " + resident.id() + ", " + text.length() + " characters]";
    }
}
