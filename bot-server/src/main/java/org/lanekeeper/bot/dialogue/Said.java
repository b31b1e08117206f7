package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.function.Predicate;
import org.lanekeeper.community.address.Address;
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
 * @param wording the text made ready for being understood, once for all who try
 */
public record Said(
        Resident resident,
        String text,
        String whole,
        String key,
        Instant at,
        boolean asked,
        boolean inPublic,
        Wording wording) {
    private static final int READ = 2000;

    public Said(Resident resident, String text, String key, Instant at) {
        this(resident, read(text), stripped(text), key, at, false, false, Wording.of(read(text)));
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    private static String read(String text) {
        String stripped = stripped(text);
        return stripped.length() > READ ? stripped.substring(0, READ) : stripped;
    }

    /** The same, said where others hear it. */
    public Said inFrontOfOthers() {
        return new Said(resident, text, whole, key, at, asked, true, wording);
    }

    Said whenAsked() {
        return new Said(resident, text, whole, key, at, true, inPublic, wording);
    }

    /** The same, where it is known which doors there are. */
    Said among(Predicate<Address> doors) {
        return new Said(resident, text, whole, key, at, asked, inPublic, wording.among(doors));
    }

    long committeeId() {
        return resident.committeeId();
    }

    /** The same moment, with other words. */
    Said saying(Resident other, String otherText) {
        String read = read(otherText);
        return new Said(other, read, stripped(otherText), key, at, asked, inPublic, Wording.of(read, wording.doors()));
    }

    /** Who it is from, without what was said. */
    @Override
    public String toString() {
        return "Said[resident " + resident.id() + ", " + text.length() + " characters]";
    }
}
