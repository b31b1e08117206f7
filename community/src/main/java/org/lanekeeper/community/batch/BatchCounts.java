package org.lanekeeper.community.batch;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What was counted of batches; nothing is ever overwritten. */
@Mapper
interface BatchCounts {
    @Insert("""
            INSERT INTO batch_count (committee_id, relay_id, batch, handed_out, left_over, expected_out, expected_left,
              counted_by, counted_at)
            VALUES (#{committeeId}, #{relayId}, #{batch}, #{count.handedOut}, #{count.leftOver}, #{count.expectedOut},
              #{count.expectedLeft}, #{staffId}, #{count.countedAt})""")
    void insert(long committeeId, long relayId, int batch, BatchCount count, long staffId);

    @Select("""
            SELECT n.handed_out, n.left_over, n.expected_out, n.expected_left, s.display_name AS `by`, n.counted_at
            FROM batch_count n LEFT JOIN staff s ON s.id = n.counted_by
            WHERE n.committee_id = #{committeeId} AND n.relay_id = #{relayId} AND n.batch = #{batch}
            ORDER BY n.id DESC LIMIT 1""")
    Optional<BatchCount> newest(long committeeId, long relayId, int batch);
}
