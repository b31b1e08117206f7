package org.lanekeeper.community.notice;

/**
 * How long the call list is.
 *
 * @param open still to be told
 * @param due of these, to be called by now
 */
public record CallCount(int open, int due) {}
