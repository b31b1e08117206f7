package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.address.Address;

/**
 * The text of a relay as it was copied from a group: the whole list, as it stood at that moment on that phone.
 *
 * @param title empty where the text has none
 * @param notes lines between title and first row that say how to sign up; the example line among them
 * @param rows in the order of the text, without the example and without numbers behind which nothing stands
 * @param doubts about the text as a whole
 */
public record PastedRelay(String title, List<String> notes, List<PastedRow> rows, List<RelayDoubt> doubts) {
    public PastedRelay {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
        doubts = List.copyOf(doubts);
    }

    /** Positions of rows that name the same household, one list a household that stands there more than once. */
    public List<List<Integer>> repeatedHouseholds() {
        Map<Address, List<Integer>> positions = new LinkedHashMap<>();
        for (PastedRow row : rows) {
            if (row.address() != null && !row.isWithdrawn()) {
                positions
                        .computeIfAbsent(row.address(), it -> new ArrayList<>())
                        .add(row.position());
            }
        }
        return positions.values().stream().filter(same -> same.size() > 1).toList();
    }

    @Override
    public String toString() {
        return "PastedRelay[" + rows.size() + " rows]";
    }
}
