package org.lanekeeper.community.pasted;

import java.util.List;

/**
 * What is known of a relay from the copies of it that were pasted.
 *
 * @param title of the newest copy that has one
 * @param rows all that ever stood in a copy, by id
 * @param copies all that differ, in the order they were pasted
 */
public record CopyHistory(String title, List<KnownRow> rows, List<SeenCopy> copies) {
    public static final CopyHistory NONE = new CopyHistory("", List.of(), List.of());

    public CopyHistory {
        rows = List.copyOf(rows);
        copies = List.copyOf(copies);
    }

    public KnownRow row(int id) {
        return rows.get(id - 1);
    }
}
