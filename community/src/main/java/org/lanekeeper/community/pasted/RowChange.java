package org.lanekeeper.community.pasted;

import java.util.Set;

/** What happened to a row of a copy since the copies before. */
public sealed interface RowChange {
    /** Known as it is written here. */
    record Unchanged() implements RowChange {}

    /** Never seen before. */
    record Added() implements RowChange {}

    /**
     * Never seen before, and it stands where another row stood that is gone from this copy.
     *
     * @param overwritten id of the {@link KnownRow} that is gone
     */
    record Overwriting(int overwritten) implements RowChange {}

    /**
     * Known, and written in another way now.
     *
     * @param before as it was known; in an older copy that was pasted late this is the newer form
     * @param fields at least one
     */
    record Edited(PastedRow before, Set<RowField> fields) implements RowChange {
        public Edited {
            fields = Set.copyOf(fields);
        }
    }

    /** Known, was gone from a newer copy, and stands there again. */
    record Returned() implements RowChange {}
}
