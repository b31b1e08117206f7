package org.lanekeeper.community.pasted;

/**
 * A known row that a copy does not have.
 *
 * @param why {@link RowState#STANDING} where the copy is merely too old to have it
 * @param overwrittenBy position of the row of the copy that stands in its place, null where none does
 */
public record MissingRow(KnownRow row, RowState why, Integer overwrittenBy) {}
