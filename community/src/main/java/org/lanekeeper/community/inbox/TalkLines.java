package org.lanekeeper.community.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The lines of talks: sealed on their way in, opened on their way out. */
@Component
class TalkLines {
    private static final int LONGEST = 2000;

    private final Rows rows;
    private final JdbcClient jdbc;
    private final Sealing sealing;

    TalkLines(Rows rows, JdbcClient jdbc, Sealing sealing) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    @Mapper
    interface Rows {
        /** The newest, oldest first. */
        @Select("""
                SELECT * FROM (
                  SELECT l.id, l.committee_id, l.speaker, s.display_name AS staff, l.sealed, l.said_at,
                    r.status AS reply_status, r.read_at
                  FROM talk_line l
                  LEFT JOIN staff s ON s.id = l.staff_id
                  LEFT JOIN staff_reply r ON r.id = l.reply_id
                  WHERE l.committee_id = #{committeeId} AND l.talk_id = #{talkId} ORDER BY l.id DESC LIMIT #{most}
                ) newest ORDER BY id""")
        List<SealedLine> newest(long committeeId, long talkId, int most);

        @Select("SELECT COUNT(*) FROM talk_line WHERE talk_id = #{talkId}")
        int count(long talkId);
    }

    /**
     * @param messageKey null where no message of a platform brought it
     * @return false if that message stands there already
     */
    boolean add(Talk talk, Speaker speaker, Long staffId, Long replyId, String text, String messageKey, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO talk_line (committee_id, talk_id, speaker, staff_id, reply_id, sealed, message_key,
                              said_at)
                            VALUES (?, ?, ?, ?, ?, '', ?, ?)""")
                    .params(
                            talk.committeeId(),
                            talk.id(),
                            speaker.name(),
                            staffId,
                            replyId,
                            messageKey,
                            Timestamp.from(at))
                    .update(key, "id");
        } catch (DuplicateKeyException repeated) {
            return false;
        }
        long id = key.getKeyAs(Number.class).longValue();
        String kept = text.substring(0, Math.min(text.length(), LONGEST));
        jdbc.sql("UPDATE talk_line SET sealed = ? WHERE id = ?")
                .params(sealing.seal(kept, SealedLine.place(id, talk.committeeId())), id)
                .update();
        return true;
    }

    int count(long talkId) {
        return rows.count(talkId);
    }

    List<TalkLine> newest(long committeeId, long talkId, int most) {
        return rows.newest(committeeId, talkId, most).stream()
                .map(line -> new TalkLine(
                        line.id(),
                        line.speaker(),
                        line.staff(),
                        sealing.text(line.sealed(), SealedLine.place(line.id(), line.committeeId())),
                        line.saidAt(),
                        line.replyStatus(),
                        line.readAt()))
                .toList();
    }
}
