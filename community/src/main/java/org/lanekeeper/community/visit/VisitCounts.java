package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** How many visits there were; those that were deleted meanwhile count, as far as their sums tell. */
@Mapper
public interface VisitCounts {
    /**
     * Visits with something in common.
     *
     * @param what an hour of the day, the number of a gate, a place or the name of a reason
     */
    record Count(String what, int visits) {}

    @Select("""
            SELECT what, CAST(SUM(visits) AS SIGNED) AS visits FROM (
              SELECT HOUR(registered_at) AS what, COUNT(*) AS visits FROM visit
              WHERE committee_id = #{committeeId} AND registered_at >= #{from} AND registered_at < #{until}
              GROUP BY HOUR(registered_at)
              UNION ALL
              SELECT HOUR(hour_of), SUM(visits) FROM visit_sum
              WHERE committee_id = #{committeeId} AND hour_of >= #{from} AND hour_of < #{until}
              GROUP BY HOUR(hour_of)) AS counted
            GROUP BY what ORDER BY what""")
    List<Count> byHour(long committeeId, Instant from, Instant until);

    @Select("""
            SELECT what, CAST(SUM(visits) AS SIGNED) AS visits FROM (
              SELECT gate_id AS what, COUNT(*) AS visits FROM visit
              WHERE committee_id = #{committeeId} AND registered_at >= #{from} AND registered_at < #{until}
              GROUP BY gate_id
              UNION ALL
              SELECT gate_id, SUM(visits) FROM visit_sum
              WHERE committee_id = #{committeeId} AND hour_of >= #{from} AND hour_of < #{until}
              GROUP BY gate_id) AS counted
            GROUP BY what ORDER BY visits DESC, what""")
    List<Count> byGate(long committeeId, Instant from, Instant until);

    @Select("""
            SELECT what, CAST(SUM(visits) AS SIGNED) AS visits FROM (
              SELECT reason AS what, COUNT(*) AS visits FROM visit
              WHERE committee_id = #{committeeId} AND registered_at >= #{from} AND registered_at < #{until}
                AND reason <> ''
              GROUP BY reason
              UNION ALL
              SELECT reason, SUM(visits) FROM visit_sum
              WHERE committee_id = #{committeeId} AND hour_of >= #{from} AND hour_of < #{until}
              GROUP BY reason) AS counted
            GROUP BY what ORDER BY visits DESC, what""")
    List<Count> byReason(long committeeId, Instant from, Instant until);

    /** Of visits still kept: where somebody came from is deleted with them. */
    @Select("""
            SELECT origin AS what, COUNT(*) AS visits FROM visit
            WHERE committee_id = #{committeeId} AND registered_at >= #{from} AND registered_at < #{until}
              AND origin <> ''
            GROUP BY origin ORDER BY visits DESC, what LIMIT #{most}""")
    List<Count> byOrigin(long committeeId, Instant from, Instant until, int most);
}
