package org.lanekeeper.community.staff;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Who of the staff did what and when. Subjects are numbers and keys, never names or telephone numbers. */
@Mapper
public interface OperationLog {
    /** One line of the log. */
    record Operation(String staff, String operation, String subject, String reason, Instant loggedAt) {}

    @Insert("""
            INSERT INTO operation_log (committee_id, staff_id, operation, subject, reason, logged_at)
            VALUES (#{staff.committeeId}, #{staff.id}, #{operation}, #{subject}, #{reason}, #{now})""")
    void append(Staff staff, String operation, String subject, String reason, Instant now);

    @Select("""
            SELECT s.display_name AS staff, o.operation, o.subject, o.reason, o.logged_at
            FROM operation_log o JOIN staff s ON s.id = o.staff_id
            WHERE o.committee_id = #{committeeId} ORDER BY o.id DESC LIMIT #{most}""")
    List<Operation> newest(long committeeId, int most);

    /** Whether this person of the staff has done this to this thing since then. */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM operation_log
            WHERE committee_id = #{staff.committeeId} AND subject = #{subject} AND staff_id = #{staff.id}
              AND operation = #{operation} AND logged_at > #{since})""")
    boolean hasSince(Staff staff, String operation, String subject, Instant since);

    /** Newest first. */
    @Select("""
            SELECT s.display_name AS staff, o.operation, o.subject, o.reason, o.logged_at
            FROM operation_log o JOIN staff s ON s.id = o.staff_id
            WHERE o.committee_id = #{committeeId} ORDER BY o.id DESC LIMIT #{most} OFFSET #{skipped}""")
    List<Operation> page(long committeeId, int skipped, int most);

    @Select("SELECT COUNT(*) FROM operation_log WHERE committee_id = #{committeeId}")
    int count(long committeeId);

    /** What was done to one thing, newest first. */
    @Select("""
            SELECT s.display_name AS staff, o.operation, o.subject, o.reason, o.logged_at
            FROM operation_log o JOIN staff s ON s.id = o.staff_id
            WHERE o.committee_id = #{committeeId} AND o.subject = #{subject} ORDER BY o.id DESC LIMIT #{most}""")
    List<Operation> about(long committeeId, String subject, int most);
}
