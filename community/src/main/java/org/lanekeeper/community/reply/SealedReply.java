package org.lanekeeper.community.reply;

import java.time.Instant;
import org.lanekeeper.community.sealing.SealedPlace;

/** A reply as it is kept. */
record SealedReply(long id, long committeeId, PostingReply.About about, byte[] sealed, Instant createdAt) {
    static SealedPlace place(long id, long committeeId) {
        return new SealedPlace("staff_reply", id, committeeId);
    }

    SealedPlace place() {
        return place(id, committeeId);
    }
}
