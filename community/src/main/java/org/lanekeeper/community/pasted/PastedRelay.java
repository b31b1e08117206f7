package org.lanekeeper.community.pasted;

import java.util.List;

/**
 * The text of a relay as it was copied from a group: the whole list, as it stood at that moment on that phone.
 *
 * @param title empty where the text has none
 * @param notes lines between title and first row that say how to sign up; the example line among them
 * @param rows in the order of the text, without the example
 */
public record PastedRelay(String title, List<String> notes, List<PastedRow> rows) {
    public PastedRelay {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "PastedRelay[" + rows.size() + " rows]";
    }
}
