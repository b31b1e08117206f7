package org.lanekeeper.community.pasted;

import java.time.Instant;

/**
 * A row of a copy beside what was known of it.
 *
 * @param known id of the {@link KnownRow} it is, or has become
 * @param firstSeen of that row
 * @param moved whether it stands before rows it stood behind, or behind rows it stood before
 */
public record ComparedRow(PastedRow row, int known, Instant firstSeen, RowChange change, boolean moved) {
    @Override
    public String toString() {
        return "ComparedRow[" + row.position() + ", " + change.getClass().getSimpleName() + "]";
    }
}
