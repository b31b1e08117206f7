package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Which household of the call list is before whom, on whichever node. */
@Mapper
public interface CallLeases {
    /** @param staff display name */
    record Held(long deliveryId, long staffId, String staff) {}

    /** Takes it, or keeps it for longer; does nothing while another has it. */
    @Insert("""
            INSERT INTO call_lease (delivery_id, committee_id, staff_id, until)
            VALUES (#{deliveryId}, #{committeeId}, #{staffId}, #{until})
            ON DUPLICATE KEY UPDATE staff_id = CASE WHEN until < #{now} THEN VALUES(staff_id) ELSE staff_id END,
              until = CASE WHEN staff_id = VALUES(staff_id) THEN VALUES(until) ELSE until END""")
    void take(long committeeId, long deliveryId, long staffId, Instant now, Instant until);

    @Select("SELECT staff_id FROM call_lease WHERE delivery_id = #{deliveryId} AND until >= #{now}")
    Optional<Long> holder(long deliveryId, Instant now);

    @Select("""
            SELECT l.delivery_id, l.staff_id, s.display_name AS staff
            FROM call_lease l JOIN staff s ON s.id = l.staff_id
            WHERE l.committee_id = #{committeeId} AND l.until >= #{now} LIMIT 500""")
    List<Held> held(long committeeId, Instant now);

    /** One household at a time. */
    @Delete("DELETE FROM call_lease WHERE staff_id = #{staffId} AND delivery_id <> #{deliveryId}")
    int leaveOthers(long staffId, long deliveryId);

    @Delete("DELETE FROM call_lease WHERE delivery_id = #{deliveryId} AND staff_id = #{staffId}")
    int leave(long deliveryId, long staffId);
}
