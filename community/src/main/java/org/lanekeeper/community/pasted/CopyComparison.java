package org.lanekeeper.community.pasted;

import java.util.List;

/**
 * What a copy brings to what was known.
 *
 * @param rows of the copy, in its order
 * @param missing known rows that the copy lacks and the copies before it had
 * @param history what is known with this copy; the same as before if the copy was {@link CopyRelation#SAME}
 */
public record CopyComparison(
        CopyRelation relation, List<ComparedRow> rows, List<MissingRow> missing, CopyHistory history) {
    public CopyComparison {
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }
}
