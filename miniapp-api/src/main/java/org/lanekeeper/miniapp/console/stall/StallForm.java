package org.lanekeeper.miniapp.console.stall;

import java.util.UUID;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.miniapp.desk.DeskAsk;

/**
 * The line at the stall as typed.
 *
 * @param meant the household that was meant by a door that does not exist, null if none was picked
 * @param sure the line whose doubt the clerk has read: pressed again unchanged, it is meant
 * @param key the same however often the form is sent: it takes one number
 */
record StallForm(String line, String phone, Door door, Long household, Long meant, String sure, String key) {
    private static final int KEY_LENGTH = 40;

    StallForm {
        line = line == null ? "" : line;
        phone = phone == null ? "" : phone;
        door = door == Door.TELEPHONE ? door : Door.STALL;
        key = key == null || key.isBlank() || key.length() > KEY_LENGTH
                ? UUID.randomUUID().toString()
                : key;
    }

    static StallForm blank(Door door) {
        return new StallForm("", "", door, null, null, null, null);
    }

    DeskAsk ask() {
        return new DeskAsk(line, phone, door, household, (line + phone).equals(sure), key);
    }

    /** The same, once its doubt stands on the screen. */
    StallForm warned() {
        return new StallForm(line, phone, door, household, null, line + phone, key);
    }

    /** The same as something new. */
    StallForm anew() {
        return new StallForm(line, phone, door, household, null, sure, null);
    }

    /** The same person at the door that was meant. */
    StallForm mended(String other) {
        return new StallForm(other, phone, door, null, null, null, key);
    }

    public boolean isTelephone() {
        return door == Door.TELEPHONE;
    }

    @Override
    public String toString() {
        return "StallForm[" + door + "]";
    }
}
