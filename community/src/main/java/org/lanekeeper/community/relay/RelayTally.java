package org.lanekeeper.community.relay;

/**
 * The sums of one relay.
 *
 * @param numbers given out, those taken back included
 * @param counting entries that hold a place
 * @param inReview of these, waiting for the committee's look
 * @param called of these, called by a batch
 * @param reached highest number called of those that go by their arrival: paper that was merged has a late number and an
 *     early place, and whoever waits must not think that they were passed over. Of all where there are no others; 0 before
 *     the first batch
 */
public record RelayTally(int numbers, int counting, int inReview, int called, int reached) {}
