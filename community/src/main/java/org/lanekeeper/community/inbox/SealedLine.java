package org.lanekeeper.community.inbox;

import java.time.Instant;
import org.lanekeeper.community.reply.ReplyStatus;
import org.lanekeeper.community.sealing.SealedPlace;

/** A line as it is kept. */
record SealedLine(
        long id,
        long committeeId,
        Speaker speaker,
        String staff,
        byte[] sealed,
        Instant saidAt,
        ReplyStatus replyStatus,
        Instant readAt) {
    static SealedPlace place(long id, long committeeId) {
        return new SealedPlace("talk_line", id, committeeId);
    }
}
