package org.lanekeeper.community.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All announcements. A state changes by a guarded update, and whoever changed no row came too late. */
@Mapper
public interface Announcements {
    String SELECT = """
            SELECT id, committee_id, kind, title, wording, urgent, state, audience, relay_id, batch, compound_id, buildings,
              tag, household_id, earlier_id, group_kinds, channels, households, notice_id, planned_to, tip_id, created_by,
              created_at, changed_by, approved_by, approved_at, started_at, ended_at
            FROM announcement
            """;

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<Announcement> find(long committeeId, long id);

    @Select(SELECT + "WHERE id = #{id}")
    Optional<Announcement> byId(long id);

    /** Held until the transaction ends. */
    @Select(SELECT + "WHERE id = #{id} FOR UPDATE")
    Optional<Announcement> lock(long id);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND request_key = #{requestKey}")
    Optional<Announcement> requested(long committeeId, String requestKey);

    /** The latest first. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} ORDER BY id DESC LIMIT #{most} OFFSET #{skipped}")
    List<Announcement> page(long committeeId, int skipped, int most);

    @Select("SELECT COUNT(*) FROM announcement WHERE committee_id = #{committeeId}")
    int count(long committeeId);

    @Select("SELECT COUNT(*) FROM announcement WHERE committee_id = #{committeeId} AND state = 'TO_APPROVE'")
    int toApprove(long committeeId);

    /** Those that went out and left somebody unreached, the latest first. */
    @Select(SELECT + """
            WHERE committee_id = #{committeeId} AND state IN ('SENDING', 'PAUSED', 'CANCELLED', 'DONE') AND households > 0
            ORDER BY id DESC LIMIT 20""")
    List<Announcement> sentLately(long committeeId);

    /** On which something is to be done, of all committees: the oldest first, the urgent ones before them. */
    @Select("""
            SELECT id FROM announcement
            WHERE state IN ('PLANNING', 'SENDING') OR (state = 'CANCELLED' AND ended_at IS NULL)
              OR (state = 'PLANNED' AND started_at IS NOT NULL)
            ORDER BY urgent DESC, id LIMIT 200""")
    List<Long> atWork();

    @Insert("""
            INSERT INTO announcement (committee_id, kind, title, wording, urgent, state, audience, relay_id, batch,
              compound_id, buildings, tag, household_id, earlier_id, group_kinds, channels, tip_id, created_by, created_at,
              request_key)
            VALUES (#{committeeId}, #{draft.kind}, #{draft.title}, #{draft.text.text}, #{draft.urgent}, 'DRAFT',
              #{draft.audience.kind}, #{draft.audience.relayId}, #{draft.audience.batch}, #{draft.audience.compoundId},
              #{buildings}, #{draft.audience.tag}, #{draft.audience.householdId}, #{draft.audience.earlierId}, #{groups},
              #{channels}, #{tipId}, #{staffId}, #{now}, #{requestKey})""")
    void add(
            long committeeId,
            Draft draft,
            String buildings,
            String groups,
            String channels,
            Long tipId,
            Long staffId,
            String requestKey,
            Instant now);

    @Select("SELECT LAST_INSERT_ID()")
    long lastId();

    /** Other words or another audience: whatever was approved is approved no more. */
    @Update("""
            UPDATE announcement SET kind = #{draft.kind}, title = #{draft.title}, wording = #{draft.text.text},
              urgent = #{draft.urgent}, audience = #{draft.audience.kind}, relay_id = #{draft.audience.relayId},
              batch = #{draft.audience.batch}, compound_id = #{draft.audience.compoundId}, buildings = #{buildings},
              tag = #{draft.audience.tag}, household_id = #{draft.audience.householdId},
              earlier_id = #{draft.audience.earlierId}, group_kinds = #{groups}, channels = #{channels},
              changed_by = #{staffId}, approved_by = NULL, approved_at = NULL
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'DRAFT'""")
    int change(long committeeId, long id, Draft draft, String buildings, String groups, String channels, long staffId);

    @Update("""
            UPDATE announcement SET state = #{next}
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = #{state}""")
    int move(long committeeId, long id, AnnouncementState state, AnnouncementState next);

    @Update("""
            UPDATE announcement SET state = 'TO_APPROVE', households = #{households}
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'DRAFT'""")
    int handIn(long committeeId, long id, int households);

    /** Nobody approves what they wrote themselves. */
    @Update("""
            UPDATE announcement SET approved_by = #{staffId}, approved_at = #{now}
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'TO_APPROVE'
              AND COALESCE(changed_by, created_by) <> #{staffId} AND created_by <> #{staffId}""")
    int approve(long committeeId, long id, long staffId, Instant now);

    @Update("""
            UPDATE announcement SET state = 'PLANNING', notice_id = #{noticeId}, planned_to = 0, households = 0
            WHERE id = #{id} AND state IN ('DRAFT', 'TO_APPROVE')""")
    int beginPlan(long id, long noticeId);

    /** Nobody has to look at the plan: it goes out as soon as it is there. */
    @Update("UPDATE announcement SET started_at = #{now} WHERE id = #{id} AND state = 'PLANNING'")
    int atOnce(long id, Instant now);

    /** The plan is made anew with other channels. */
    @Update("""
            UPDATE announcement SET state = 'PLANNING', planned_to = -1, households = 0, channels = #{channels}
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'PLANNED'""")
    int planAnew(long committeeId, long id, String channels);

    @Update("UPDATE announcement SET planned_to = #{household}, households = households + #{more} WHERE id = #{id}")
    void plannedTo(long id, long household, int more);

    @Update("UPDATE announcement SET state = 'PLANNED' WHERE id = #{id} AND state = 'PLANNING'")
    int planned(long id);

    @Update("""
            UPDATE announcement SET state = 'SENDING', started_at = COALESCE(started_at, #{now})
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = #{state}""")
    int start(long committeeId, long id, AnnouncementState state, Instant now);

    @Update("""
            UPDATE announcement SET state = 'CANCELLED'
            WHERE committee_id = #{committeeId} AND id = #{id} AND state IN ('PLANNED', 'SENDING', 'PAUSED')""")
    int cancel(long committeeId, long id);

    @Update("UPDATE announcement SET ended_at = #{now} WHERE id = #{id} AND ended_at IS NULL")
    void ended(long id, Instant now);

    @Update("UPDATE announcement SET state = 'DONE', ended_at = #{now} WHERE id = #{id} AND state = 'SENDING'")
    int done(long id, Instant now);
}
