package org.lanekeeper.community.inbox;

import java.time.Instant;
import org.lanekeeper.community.reply.ReplyStatus;

/**
 * A line of a talk, readable.
 *
 * @param staff who of the staff said it, null for others
 * @param replyStatus of what staff said: how it went out
 * @param readAt when the person saw it on the page, null if not
 */
public record TalkLine(
        long id, Speaker speaker, String staff, String text, Instant saidAt, ReplyStatus replyStatus, Instant readAt) {
    @Override
    public String toString() {
        return "TalkLine[" + id + ", " + speaker + "]";
    }
}
