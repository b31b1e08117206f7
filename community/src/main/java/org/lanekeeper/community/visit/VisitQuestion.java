package org.lanekeeper.community.visit;

/**
 * What a committee asks of each visitor, to be answered by yes or no.
 *
 * @param flaggedYes which answer the guard is shown
 */
public record VisitQuestion(long id, long committeeId, int place, String words, boolean flaggedYes) {}
