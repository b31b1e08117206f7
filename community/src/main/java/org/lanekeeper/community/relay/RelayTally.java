package org.lanekeeper.community.relay;

/**
 * The sums of one relay.
 *
 * @param numbers given out, those taken back included
 * @param counting entries that hold a place
 * @param inReview of these, waiting for the committee's look
 * @param called of these, called by a batch
 */
public record RelayTally(int numbers, int counting, int inReview, int called) {}
