package org.lanekeeper.community.announcement;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What an audience can be chosen from. */
@Mapper
public interface Choices {
    /** A drawn batch. */
    record DrawnBatch(long relayId, int batch, String title, int size) {}

    /** The latest, the latest first. */
    @Select("""
            SELECT b.relay_id, b.number AS batch, r.title, b.size FROM batch b JOIN relay r ON r.id = b.relay_id
            WHERE b.committee_id = #{committeeId} ORDER BY b.drawn_at DESC, b.number DESC LIMIT 30""")
    List<DrawnBatch> batches(long committeeId);

    /** How many group chats that can be written to are of which kind. */
    record Groups(String kind, int count) {}

    @Select("""
            SELECT g.kind, COUNT(*) AS count FROM group_chat g
            WHERE g.committee_id = #{committeeId} AND g.ended_at IS NULL AND g.trouble IS NULL
              AND (g.robot IS NOT NULL OR g.platform IN (""" + PlanSql.WRITABLE + """
            ))
            GROUP BY g.kind""")
    List<Groups> groups(long committeeId);
}
