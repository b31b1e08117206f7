package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What staff decided on rows; the newest decision on a row is the one that is kept. */
@Mapper
interface RowDecisions {
    @Select("""
            SELECT d.row_id, d.form, d.state, d.verdict, d.household_id, d.name, d.phone, d.quantity, d.reason,
              s.display_name AS `by`, d.decided_at
            FROM pasted_decision d LEFT JOIN staff s ON s.id = d.staff_id
            WHERE d.committee_id = #{committeeId} AND d.relay_id = #{relayId}""")
    List<RowDecision> all(long committeeId, long relayId);

    @Insert("""
            INSERT INTO pasted_decision (relay_id, row_id, committee_id, form, state, verdict, household_id, name, phone,
              quantity, reason, staff_id, decided_at)
            VALUES (#{relayId}, #{rowId}, #{committeeId}, #{form}, #{state}, #{verdict}, #{householdId}, #{name},
              #{phone}, #{quantity}, #{reason}, #{staffId}, #{now})
            ON DUPLICATE KEY UPDATE form = VALUES(form), state = VALUES(state), verdict = VALUES(verdict),
              household_id = VALUES(household_id), name = VALUES(name), phone = VALUES(phone),
              quantity = VALUES(quantity), reason = VALUES(reason), staff_id = VALUES(staff_id),
              decided_at = VALUES(decided_at)""")
    void write(
            long committeeId,
            long relayId,
            int rowId,
            int form,
            RowState state,
            RowDecision.Verdict verdict,
            Long householdId,
            String name,
            String phone,
            Integer quantity,
            String reason,
            long staffId,
            Instant now);
}
