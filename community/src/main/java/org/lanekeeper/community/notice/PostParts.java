package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What lies ready to be pasted into groups by hand. */
@Mapper
public interface PostParts {
    /** The same part twice lies there once. */
    @Insert("""
            INSERT INTO post_part (delivery_id, part, committee_id, wording)
            VALUES (#{deliveryId}, #{part}, #{committeeId}, #{wording})
            ON DUPLICATE KEY UPDATE wording = CASE WHEN posted_at IS NULL THEN VALUES(wording) ELSE wording END""")
    void lay(long committeeId, long deliveryId, int part, String wording);

    @Select("""
            SELECT p.delivery_id, p.part, p.wording, p.posted_at
            FROM post_part p JOIN delivery d ON d.id = p.delivery_id
            WHERE p.committee_id = #{committeeId} AND d.committee_id = #{committeeId} AND d.status = 'TO_POST'
            ORDER BY p.delivery_id, p.part LIMIT 500""")
    List<PostPart> ready(long committeeId);

    /** 0 if somebody has said so already. */
    @Update("""
            UPDATE post_part SET posted_at = #{now}, posted_by = #{staffId}
            WHERE committee_id = #{committeeId} AND delivery_id = #{deliveryId} AND part = #{part} AND posted_at IS NULL""")
    int posted(long committeeId, long deliveryId, int part, long staffId, Instant now);
}
