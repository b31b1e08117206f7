package org.lanekeeper.community.group;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What each group has been told of each relay. */
@Mapper
public interface GroupProgress {
    /**
     * One thing that was told, or had been over before the group was linked.
     *
     * @param seq of {@link Moment#CHANGED}, up to which record the ledger has been looked through
     */
    record Told(long relayId, Moment moment, long seq) {}

    /** One block of the ledger, one record a line. */
    record Block(long lastSeq, String records) {}

    /** Read at once; the next look goes on behind them. */
    int MOST_BLOCKS = 200;

    @Select("SELECT relay_id, moment, seq FROM group_progress WHERE group_chat_id = #{groupId}")
    List<Told> of(long groupId);

    /**
     * What has happened by now is not told to a group that joins only now. A relay that opens in a minute still is.
     */
    @Insert("""
            INSERT IGNORE INTO group_progress (group_chat_id, relay_id, moment, committee_id, seq, noted_at)
            SELECT #{groupId}, r.id, m.moment, r.committee_id, r.last_seq, #{now}
            FROM relay r
            JOIN (SELECT 'OPENED' AS moment UNION ALL SELECT 'EIGHTY' UNION ALL SELECT 'CLOSED' UNION ALL SELECT 'CHANGED') m
            WHERE r.committee_id = #{committeeId} AND r.state <> 'DRAFT'
              AND (m.moment = 'CHANGED'
                OR m.moment = 'OPENED' AND r.opens_at <= #{now}
                OR m.moment = 'EIGHTY' AND r.quota > 0 AND (SELECT COALESCE(SUM(q.taken), 0) FROM relay_quota q
                  WHERE q.relay_id = r.id) * 5 >= r.quota * 4
                OR m.moment = 'CLOSED' AND (r.state = 'CLOSED' OR r.closes_at <= #{now}))""")
    void begin(long groupId, long committeeId, Instant now);

    @Insert("""
            INSERT INTO group_progress (group_chat_id, relay_id, moment, committee_id, seq, noted_at)
            VALUES (#{groupId}, #{relayId}, #{moment}, #{committeeId}, #{seq}, #{now})
            ON DUPLICATE KEY UPDATE seq = VALUES(seq), noted_at = VALUES(noted_at)""")
    void note(long groupId, long relayId, Moment moment, long committeeId, long seq, Instant now);

    @Delete(
            "DELETE FROM group_progress WHERE group_chat_id = #{groupId} AND relay_id = #{relayId} AND moment = #{moment}")
    void forget(long groupId, long relayId, Moment moment);

    /** What of the quota is taken, in the relay's measure. */
    @Select(
            "SELECT COALESCE(SUM(taken), 0) FROM relay_quota WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    int taken(long committeeId, long relayId);

    /**
     * Blocks of the ledger in which staff changed something; the oldest {@link #MOST_BLOCKS} of them.
     *
     * @param afterSeq the last record of a block
     * @param untilSeq a later one; what is written meanwhile waits for the next look
     */
    @Select("""
            SELECT last_seq, records FROM ledger_block
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId}
              AND first_seq > #{afterSeq} AND first_seq <= #{untilSeq}
              AND (records LIKE '%"kind":"voided"%' OR records LIKE '%"kind":"restored"%'
                OR records LIKE '%"kind":"corrected"%' OR records LIKE '%"kind":"transferred"%'
                OR records LIKE '%"kind":"yielded"%' OR records LIKE '%"kind":"quota"%'
                OR records LIKE '%"kind":"drawn"%' OR records LIKE '%"kind":"extended"%'
                OR records LIKE '%"kind":"rescheduled"%')
            ORDER BY first_seq LIMIT\s""" + MOST_BLOCKS)
    List<Block> changes(long committeeId, long relayId, long afterSeq, long untilSeq);
}
