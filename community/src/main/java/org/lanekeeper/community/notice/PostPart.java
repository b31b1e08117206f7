package org.lanekeeper.community.notice;

import java.time.Instant;

/**
 * One piece of what a person pastes into a group.
 *
 * @param part from 1
 * @param wording masked, as it is pasted
 * @param postedAt null until somebody says that it stands in the group
 */
public record PostPart(long deliveryId, int part, String wording, Instant postedAt) {}
