package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Notices to groups that wait for a person: to be confirmed on a platform, or to be pasted. */
@Mapper
public interface GroupTasks {
    String SELECT = """
            SELECT d.id AS delivery_id, d.committee_id, g.name AS group_name, COALESCE(a.title, r.title, '') AS title,
              COALESCE(g.platform, '') AS platform, COALESCE(g.account, '') AS account,
              COALESCE(g.chat_id, '') AS chat_id, d.status, d.message_id, d.possibly_twice,
              COALESCE(d.trying_since, n.created_at) AS since
            FROM delivery d
            JOIN notice n ON n.id = d.notice_id
            JOIN group_chat g ON g.id = d.group_chat_id
            LEFT JOIN announcement a ON a.id = n.announcement_id
            LEFT JOIN relay r ON r.id = n.relay_id
            """;

    /** Of one committee, the longest waiting first. */
    @Select(SELECT + """
            WHERE d.committee_id = #{committeeId} AND d.status IN ('TO_CONFIRM', 'TO_POST') ORDER BY d.id LIMIT 200""")
    List<GroupTask> open(long committeeId);

    @Select(SELECT + """
            WHERE d.committee_id = #{committeeId} AND d.id = #{deliveryId} AND d.status IN ('TO_CONFIRM', 'TO_POST')""")
    Optional<GroupTask> find(long committeeId, long deliveryId);

    @Select("SELECT COUNT(*) FROM delivery WHERE committee_id = #{committeeId} AND status IN ('TO_CONFIRM', 'TO_POST')")
    int count(long committeeId);

    /** Of all committees, those whose platform is to be asked by now. */
    @Select(SELECT + "WHERE d.status = 'TO_CONFIRM' AND d.message_id IS NOT NULL AND d.due_at <= #{now}"
            + " ORDER BY d.due_at LIMIT 100")
    List<GroupTask> toAsk(Instant now);

    /** Not yet; asked again then. */
    @Update("UPDATE delivery SET due_at = #{dueAt} WHERE id = #{deliveryId} AND status = 'TO_CONFIRM'")
    int askAgain(long deliveryId, Instant dueAt);

    /** It stands in the group. 0 if that was known. */
    @Update("""
            UPDATE delivery SET status = 'SENT', done_at = #{now}
            WHERE committee_id = #{committeeId} AND id = #{deliveryId} AND status IN ('TO_CONFIRM', 'TO_POST')""")
    int posted(long committeeId, long deliveryId, Instant now);

    /** It will not stand there any more. */
    @Update("""
            UPDATE delivery SET status = 'FAILED', done_at = #{now}, last_error = #{error}
            WHERE committee_id = #{committeeId} AND id = #{deliveryId} AND status IN ('TO_CONFIRM', 'TO_POST')""")
    int failed(long committeeId, long deliveryId, String error, Instant now);
}
