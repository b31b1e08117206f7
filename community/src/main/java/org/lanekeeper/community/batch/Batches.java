package org.lanekeeper.community.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** All batches. */
@Mapper
public interface Batches {
    String SELECT =
            "SELECT relay_id, number, committee_id, size, place, pickup_from, pickup_until, drawn_at FROM batch ";

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}")
    Optional<Batch> find(long committeeId, long relayId, int number);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} ORDER BY number DESC")
    List<Batch> ofRelay(long committeeId, long relayId);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND request_key = #{requestKey}")
    Optional<Batch> requestedBy(long committeeId, long relayId, String requestKey);

    @Insert("""
            INSERT INTO batch (relay_id, number, committee_id, size, place, pickup_from, pickup_until, request_key, drawn_by,
              drawn_at)
            VALUES (#{relayId}, #{number}, #{committeeId}, #{size}, #{plan.place}, #{plan.pickupFrom}, #{plan.pickupUntil},
              #{requestKey}, #{staffId}, #{now})""")
    void insert(
            long committeeId,
            long relayId,
            int number,
            int size,
            BatchPlan plan,
            String requestKey,
            Long staffId,
            Instant now);
}
