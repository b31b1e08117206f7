package org.lanekeeper.community.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All tasks about listed people. */
@Mapper
public interface FollowUps {
    String SELECT = """
            SELECT f.id, f.committee_id, f.person_id, f.task, f.due_on, f.outcome, f.sealed, f.seal_number, f.done_at,
              s.display_name AS done_by
            FROM follow_up f LEFT JOIN staff s ON s.id = f.done_by
            """;

    @Insert("INSERT INTO follow_up (committee_id, person_id, task, due_on, sealed, seal_number)"
            + " VALUES (#{committeeId}, #{personId}, #{task}, #{dueOn}, '', #{sealNumber})")
    void add(long committeeId, long personId, Task task, LocalDate dueOn, long sealNumber);

    @Select(SELECT + "WHERE f.committee_id = #{committeeId} AND f.id = #{id}")
    Optional<FollowUp> find(long committeeId, long id);

    /** The oldest first. */
    @Select(SELECT + "WHERE f.committee_id = #{committeeId} AND f.person_id = #{personId} ORDER BY f.id")
    List<FollowUp> of(long committeeId, long personId);

    /** Open ones, those due first in front. */
    @Select(SELECT
            + "WHERE f.committee_id = #{committeeId} AND f.outcome IS NULL ORDER BY f.due_on, f.id LIMIT #{most}")
    List<FollowUp> open(long committeeId, int most);

    /** 0 if somebody has done it already. */
    @Update("""
            UPDATE follow_up SET outcome = #{outcome}, sealed = #{sealed}, done_at = #{now}, done_by = #{staffId}
            WHERE committee_id = #{committeeId} AND id = #{id} AND outcome IS NULL""")
    int settle(long committeeId, long id, Outcome outcome, byte[] sealed, long staffId, Instant now);

    /** What is still open of somebody who is followed up no more. */
    @Delete("DELETE FROM follow_up WHERE committee_id = #{committeeId} AND person_id = #{personId} AND outcome IS NULL")
    int dropOpen(long committeeId, long personId);

    @Delete("DELETE FROM follow_up WHERE person_id = #{personId}")
    int removeOf(long personId);
}
