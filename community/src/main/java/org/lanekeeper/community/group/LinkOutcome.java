package org.lanekeeper.community.group;

import org.lanekeeper.community.notice.GroupChat;

/** What came of a code that was typed into a group. */
public sealed interface LinkOutcome {
    /**
     * The group is linked.
     *
     * @param scope whom it is for, in words
     */
    record Linked(GroupChat group, String scope) implements LinkOutcome {}

    /** There is no such code, or the robot does not serve its committee. */
    record Unknown() implements LinkOutcome {}

    record Expired() implements LinkOutcome {}

    /** Another group was linked by it. */
    record Used() implements LinkOutcome {}

    /** The group belongs to another committee, which has to let it go first. */
    record Taken() implements LinkOutcome {}
}
