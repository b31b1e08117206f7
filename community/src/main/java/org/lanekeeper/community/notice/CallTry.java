package org.lanekeeper.community.notice;

import java.time.Instant;

/**
 * One try to tell a household.
 *
 * @param staff display name of who tried
 * @param note as written down, empty for none
 */
public record CallTry(String staff, CallOutcome outcome, String note, Instant calledAt) {}
