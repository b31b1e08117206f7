package org.lanekeeper.community.relay;

/**
 * Where a household stands in a relay.
 *
 * @param ahead households to be called before it, 0 once it was called
 * @param reached highest number called, 0 before the first batch; see {@link RelayTally}
 */
public record Standing(Relay relay, Entry entry, int ahead, int reached) {}
