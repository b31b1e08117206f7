package org.lanekeeper.community.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff's side of a talk. */
@Service
public class AnsweringTalk {
    private static final int SHOWN = 300;

    private final Talks talks;
    private final TalkLines lines;
    private final PostingReply posting;
    private final Clock clock;

    AnsweringTalk(Talks talks, TalkLines lines, PostingReply posting, Clock clock) {
        this.talks = talks;
        this.lines = lines;
        this.posting = posting;
        this.clock = clock;
    }

    /** The whole talk, oldest first; of a very long one the newest part. */
    public List<TalkLine> read(Talk talk) {
        return lines.newest(talk.committeeId(), talk.id(), SHOWN);
    }

    /**
     * Answers the person. Whoever answers has taken the talk.
     *
     * @param seen the newest line that was on the screen: what the person said later goes on waiting for an answer
     * @param requestKey the same for every press of the button
     * @return false if somebody else has the talk, or it is over; then nothing was said
     */
    @Transactional
    public boolean reply(Staff staff, Talk talk, String text, long seen, String requestKey) {
        Instant now = clock.instant();
        if (talks.answer(staff.committeeId(), talk.id(), staff.id(), seen, now) == 0) {
            return false;
        }
        String key = staff.id() + ":" + requestKey;
        long reply = posting.post(talk.committeeId(), talk.residentId(), PostingReply.About.TALK, talk.id(), key, text);
        lines.add(talk, Speaker.STAFF, staff.id(), reply, text, key, now);
        return true;
    }
}
