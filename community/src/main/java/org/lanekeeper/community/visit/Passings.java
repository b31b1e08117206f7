package org.lanekeeper.community.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.lanekeeper.community.staff.Staff;

/** All decisions at gates. */
@Mapper
public interface Passings {
    String SELECT = """
            SELECT p.id, p.gate_id, p.visit_id, p.deed, p.temperature, s.display_name AS `by`, p.happened_at,
              p.received_at, p.conflict
            FROM passing p LEFT JOIN staff s ON s.id = p.staff_id
            """;

    /** 0 if this telephone has sent it already. */
    @Insert("""
            INSERT IGNORE INTO passing (committee_id, gate_id, visit_id, deed, temperature, staff_id, request_key,
              happened_at, received_at, conflict)
            VALUES (#{staff.committeeId}, #{gateId}, #{visitId}, #{deed}, #{temperature}, #{staff.id}, #{requestKey},
              #{happenedAt}, #{receivedAt}, #{conflict})""")
    int add(
            Staff staff,
            long gateId,
            long visitId,
            PassingDeed deed,
            BigDecimal temperature,
            String requestKey,
            Instant happenedAt,
            Instant receivedAt,
            boolean conflict);

    @Select(SELECT + "WHERE p.committee_id = #{committeeId} AND p.request_key = #{requestKey}")
    Optional<Passing> requested(long committeeId, String requestKey);

    /** The oldest first. */
    @Select(SELECT + "WHERE p.committee_id = #{committeeId} AND p.visit_id = #{visitId} ORDER BY p.happened_at, p.id")
    List<Passing> of(long committeeId, long visitId);
}
