package org.lanekeeper.community.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.resident.Resident;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's side of a talk. */
@Service
public class TalkingToStaff {
    /** Of one talk: nobody reads more, and a machine that writes on and on is cut off. */
    static final int MOST_LINES = 400;

    private final Talks talks;
    private final TalkLines lines;
    private final JdbcClient jdbc;
    private final Clock clock;

    TalkingToStaff(Talks talks, TalkLines lines, JdbcClient jdbc, Clock clock) {
        this.talks = talks;
        this.lines = lines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How a person stands with the staff.
     *
     * @param hasReplies whether replies wait to be told with the next answer
     */
    public record Standing(Optional<Talk> talk, boolean hasReplies) {}

    /** One look-up where there is nothing, as for nearly everybody. */
    public Standing standing(Resident resident) {
        Talks.Glance glance = talks.glance(resident.committeeId(), resident.id());
        return new Standing(glance.talk() ? openOf(resident) : Optional.empty(), glance.replies());
    }

    /** Nothing where it is with a committee to which the person belonged before. */
    public Optional<Talk> openOf(Resident resident) {
        return talks.openOf(resident.committeeId(), resident.id());
    }

    /**
     * Begins a talk, or goes on with the open one.
     *
     * @param before what was said before, oldest first; kept only with a new talk
     * @param messageKey of the message by which it was asked for
     */
    @Transactional
    public Talk open(Resident resident, List<SaidBefore> before, String text, String messageKey) {
        talks.closeElsewhere(resident.committeeId(), resident.id(), clock.instant());
        boolean fresh = begin(resident);
        Talk talk = openOf(resident).orElseThrow();
        if (fresh) {
            before.forEach(line -> lines.add(talk, line.speaker(), null, null, line.text(), null, line.at()));
        }
        say(talk, text, messageKey, true);
        return talk;
    }

    /** False if it is open already. */
    private boolean begin(Resident resident) {
        Timestamp now = Timestamp.from(clock.instant());
        try {
            jdbc.sql("""
                            INSERT INTO talk (committee_id, resident_id, open_for, opened_at, last_at, waiting_since)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(resident.committeeId(), resident.id(), resident.id(), now, now, now)
                    .update();
            return true;
        } catch (DuplicateKeyException begun) {
            return false;
        }
    }

    /**
     * The person says something in an open talk.
     *
     * @param forStaff whether somebody has to answer it: not what the bot has answered
     * @return false if the talk holds no more
     */
    @Transactional
    public boolean say(Talk talk, String text, String messageKey, boolean forStaff) {
        if (lines.count(talk.id()) >= MOST_LINES) {
            return false;
        }
        Instant now = clock.instant();
        boolean fresh = lines.add(talk, Speaker.PERSON, null, null, text, messageKey, now);
        if (fresh && forStaff) {
            talks.awaitAnswer(talk.id(), now);
        }
        return true;
    }

    /** What the bot answered in the talk. */
    public void answered(Talk talk, String text, String messageKey) {
        lines.add(talk, Speaker.BOT, null, null, text, "bot:" + messageKey, clock.instant());
    }

    /** The person needs nothing more. */
    public void end(Talk talk) {
        talks.close(talk.committeeId(), talk.id(), null, clock.instant());
    }
}
