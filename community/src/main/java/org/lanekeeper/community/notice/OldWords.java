package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Words of notices that nobody waits for any more. */
@Mapper
interface OldWords {
    String OPEN = "('PLANNED', 'WAITING', 'SENDING', 'IN_GROUP', 'TO_CONFIRM', 'TO_POST', 'TO_CALL')";

    record Old(long noticeId, long committeeId) {}

    /** Notices from before, of which nothing is still to be done. */
    @Select("SELECT n.id AS notice_id, n.committee_id FROM notice n"
            + " WHERE n.forgotten_at IS NULL AND n.created_at < #{before}"
            + " AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.notice_id = n.id AND d.status IN " + OPEN + ")"
            + " ORDER BY n.created_at LIMIT #{most}")
    List<Old> from(Instant before, int most);

    /** What was never done is not done any more. */
    @Update("UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = 'OVER', d.done_at = #{now},"
            + " d.claim = NULL WHERE n.forgotten_at IS NULL AND n.created_at < #{before} AND d.status IN " + OPEN)
    int end(Instant before, Instant now);

    @Update("UPDATE delivery SET wording = NULL, test_phone = NULL"
            + " WHERE notice_id = #{noticeId} AND (wording IS NOT NULL OR test_phone IS NOT NULL)")
    int forgetWords(long noticeId);

    @Update("UPDATE call_attempt a JOIN delivery d ON d.id = a.delivery_id SET a.note = ''"
            + " WHERE d.notice_id = #{noticeId} AND a.note <> ''")
    int forgetNotes(long noticeId);

    @Delete("DELETE p FROM post_part p JOIN delivery d ON d.id = p.delivery_id WHERE d.notice_id = #{noticeId}")
    int forgetParts(long noticeId);

    /** What was written to one household alone. */
    @Update("UPDATE announcement a JOIN notice n ON n.announcement_id = a.id"
            + " SET a.title = '给一户的通知', a.wording = '', n.wording = ''"
            + " WHERE n.id = #{noticeId} AND a.audience = 'HOUSEHOLD'")
    int forgetLetter(long noticeId);

    @Update("UPDATE notice SET forgotten_at = #{now} WHERE id = #{noticeId}")
    void forgotten(long noticeId, Instant now);
}
