package org.lanekeeper.community.reply;

import java.sql.Timestamp;
import java.time.Clock;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what staff say to one person, or what the bot could not say in time; a sender takes it from there. */
@Service
public class PostingReply {
    /** Of one reply, in characters: together with a greeting it stays within what a chat message may hold. */
    public static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    PostingReply(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What a reply is about. */
    public enum About {
        TALK,
        PHOTO,
        /** The bot's own answer to a person who was asked to wait; what it is about is the person. */
        LATE
    }

    /**
     * Part of the transaction of its cause.
     *
     * @param requestKey the same for every try: then the first reply stays the only one
     * @return the reply's id
     */
    @Transactional
    public long post(long committeeId, long residentId, About about, long aboutId, String requestKey, String text) {
        Timestamp now = Timestamp.from(clock.instant());
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO staff_reply (committee_id, resident_id, about, about_id, request_key, sealed, status,
                              due_at, created_at)
                            VALUES (?, ?, ?, ?, ?, '', 'WAITING', ?, ?)""")
                    .params(committeeId, residentId, about.name(), aboutId, requestKey, now, now)
                    .update(key, "id");
        } catch (DuplicateKeyException repeated) {
            return jdbc.sql("SELECT id FROM staff_reply WHERE about = ? AND about_id = ? AND request_key = ?")
                    .params(about.name(), aboutId, requestKey)
                    .query(Long.class)
                    .single();
        }
        long id = key.getKeyAs(Number.class).longValue();
        jdbc.sql("UPDATE staff_reply SET sealed = ? WHERE id = ?")
                .params(sealing.seal(text, SealedReply.place(id, committeeId)), id)
                .update();
        return id;
    }
}
