package org.lanekeeper.community.visit;

/**
 * What has to be changed before somebody can be registered.
 *
 * @param field name on the sheet; those of the second visitor end in {@code -1}, answers in their question's id
 * @param sentence says what to do
 */
public record UnfitField(String field, String sentence) {}
