package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All shifts at gates. */
@Mapper
public interface GateShifts {
    String SELECT = """
            SELECT h.id, h.gate_id, b.display_name AS begun_by, h.begun_at, e.display_name AS ended_by, h.ended_at, h.let_in,
              h.sent_back, h.called, h.left_again, h.inside, h.undecided, h.note
            FROM gate_shift h JOIN staff b ON b.id = h.begun_by LEFT JOIN staff e ON e.id = h.ended_by
            """;

    @Select(SELECT + "WHERE h.committee_id = #{committeeId} AND h.gate_id = #{gateId} AND h.running = 1")
    Optional<GateShift> running(long committeeId, long gateId);

    /** The newest first, the running one among them. */
    @Select(SELECT + "WHERE h.committee_id = #{committeeId} AND h.gate_id = #{gateId}"
            + " ORDER BY h.begun_at DESC, h.id DESC LIMIT #{most}")
    List<GateShift> newest(long committeeId, long gateId, int most);

    /** 0 if one goes on there. */
    @Insert("INSERT IGNORE INTO gate_shift (committee_id, gate_id, begun_by, begun_at, running)"
            + " VALUES (#{committeeId}, #{gateId}, #{staffId}, #{now}, 1)")
    int begin(long committeeId, long gateId, long staffId, Instant now);

    /** 0 if somebody has ended it already. */
    @Update("""
            UPDATE gate_shift SET ended_by = #{staffId}, ended_at = #{now}, let_in = #{count.letIn},
              sent_back = #{count.sentBack}, called = #{count.called}, left_again = #{count.leftAgain},
              inside = #{count.inside}, undecided = #{count.undecided}, note = #{note}, running = NULL
            WHERE committee_id = #{committeeId} AND id = #{id} AND running = 1""")
    int end(long committeeId, long id, long staffId, GateWork.Count count, String note, Instant now);
}
