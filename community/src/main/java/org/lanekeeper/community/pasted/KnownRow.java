package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;

/**
 * A row of a relay through all copies in which it was seen.
 *
 * @param id from 1, unique in its history, never reused
 * @param firstSeen when the first copy with this row came in: the time the row is entered with
 * @param forms each way it was written, in the order they were seen; more than one if somebody has edited it
 * @param current which of the forms holds, an index
 */
public record KnownRow(int id, Instant firstSeen, List<PastedRow> forms, int current, RowState state) {
    public KnownRow {
        forms = List.copyOf(forms);
    }

    /** As it is written in the newest copy that has it. */
    public PastedRow row() {
        return forms.get(current);
    }

    @Override
    public String toString() {
        return "KnownRow[" + id + ", " + state + "]";
    }
}
