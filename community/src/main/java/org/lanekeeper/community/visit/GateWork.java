package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What a gate's telephones show besides the visits themselves. */
@Mapper
public interface GateWork {
    /**
     * What was done at a gate since a moment.
     *
     * @param inside visitors of this gate who have not left, whenever they came
     * @param undecided registered since then, and still without a decision
     */
    record Count(int letIn, int sentBack, int called, int leftAgain, int inside, int undecided) {}

    /** The gate must be the committee's own. */
    @Select("""
            SELECT
              (SELECT COUNT(*) FROM passing WHERE gate_id = #{gateId} AND received_at >= #{since}
                AND deed = 'LET_IN' AND NOT conflict) AS let_in,
              (SELECT COUNT(*) FROM passing WHERE gate_id = #{gateId} AND received_at >= #{since}
                AND deed = 'SENT_BACK' AND NOT conflict) AS sent_back,
              (SELECT COUNT(*) FROM passing WHERE gate_id = #{gateId} AND received_at >= #{since}
                AND deed = 'CALLED_COMMITTEE' AND NOT conflict) AS called,
              (SELECT COUNT(*) FROM passing WHERE gate_id = #{gateId} AND received_at >= #{since}
                AND deed = 'LEFT' AND NOT conflict) AS left_again,
              (SELECT COUNT(*) FROM visit WHERE gate_id = #{gateId} AND state = 'IN') AS inside,
              (SELECT COUNT(*) FROM visit WHERE gate_id = #{gateId} AND registered_at >= #{since}
                AND state IN ('REGISTERED', 'COMMITTEE')) AS undecided""")
    Count count(long gateId, Instant since);

    /**
     * A decision that did not fit what had been decided meanwhile.
     *
     * @param by the guard's name
     * @param state how the visit stands now
     * @param stateAt since when
     */
    record Conflict(
            long id,
            long gateId,
            String gate,
            String code,
            PassingDeed deed,
            String by,
            Instant happenedAt,
            Instant receivedAt,
            VisitState state,
            Instant stateAt) {}

    /** Those that nobody has looked at, the newest first. */
    @Select("""
            SELECT p.id, p.gate_id, g.name AS gate, v.code, p.deed, s.display_name AS `by`, p.happened_at, p.received_at,
              v.state, v.state_at
            FROM passing p JOIN visit v ON v.id = p.visit_id JOIN gate g ON g.id = p.gate_id
              LEFT JOIN staff s ON s.id = p.staff_id
            WHERE p.committee_id = #{committeeId} AND p.conflict AND p.settled_at IS NULL
            ORDER BY p.received_at DESC LIMIT #{most}""")
    List<Conflict> conflicts(long committeeId, int most);

    /** 0 if somebody has looked at it already. */
    @Update("""
            UPDATE passing SET settled_at = #{now}, settled_by = #{staffId}
            WHERE committee_id = #{committeeId} AND id = #{id} AND conflict AND settled_at IS NULL""")
    int settle(long committeeId, long id, long staffId, Instant now);

    /**
     * The gate's visits that a guard may have to do with: registered or decided since then, the newest first.
     *
     * @param since at most a day or two ago
     */
    @Select(Visits.SELECT + """
            WHERE committee_id = #{committeeId} AND gate_id = #{gateId} AND registered_at >= #{since}
              AND state <> 'WITHDRAWN'
            ORDER BY registered_at DESC LIMIT #{most}""")
    List<Visit> arrivals(long committeeId, long gateId, Instant since, int most);
}
