package org.lanekeeper.community.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All talks with the staff. */
@Mapper
public interface Talks {
    String SELECT =
            "SELECT id, committee_id, resident_id, opened_at, last_at, waiting_since, taken_by, closed_at FROM talk ";

    String SUMMARY = """
            SELECT t.id, r.platform, r.household_id,
              CONCAT(c.name, h.building, '号楼', CASE WHEN h.unit = '' THEN '' ELSE CONCAT(h.unit, '单元') END, h.room) AS place,
              h.name, t.opened_at, t.last_at, t.waiting_since, t.taken_by, s.display_name AS taken_name, t.closed_at
            FROM talk t
            LEFT JOIN resident r ON r.id = t.resident_id
            LEFT JOIN household h ON h.id = r.household_id AND h.committee_id = t.committee_id
            LEFT JOIN compound c ON c.id = h.compound_id
            LEFT JOIN staff s ON s.id = t.taken_by AND s.committee_id = t.committee_id
            WHERE t.committee_id = #{committeeId}
            """;

    /** Whether a person has an open talk, and replies that wait for the next answer. */
    record Glance(boolean talk, boolean replies) {}

    @Select("""
            SELECT EXISTS (SELECT 1 FROM talk WHERE open_for = #{residentId} AND committee_id = #{committeeId}) AS talk,
              EXISTS (SELECT 1 FROM staff_reply WHERE resident_id = #{residentId} AND status = 'KEPT') AS replies""")
    Glance glance(long committeeId, long residentId);

    /** The person's open talk with this committee: what is said to one is not for another. */
    @Select(SELECT + "WHERE open_for = #{residentId} AND committee_id = #{committeeId}")
    Optional<Talk> openOf(long committeeId, long residentId);

    /** Ends what a person has open with a committee that is no longer the person's. */
    @Update("""
            UPDATE talk SET closed_at = #{now}, open_for = NULL, waiting_since = NULL
            WHERE open_for = #{residentId} AND committee_id <> #{committeeId}""")
    int closeElsewhere(long committeeId, long residentId, Instant now);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<Talk> find(long committeeId, long id);

    @Select(SUMMARY + "AND t.id = #{id}")
    Optional<TalkSummary> summary(long committeeId, long id);

    /** Unanswered ones first, those who wait longest first; then the others, the newest first. */
    @Select(SUMMARY
            + "AND t.closed_at IS NULL ORDER BY t.waiting_since IS NULL, t.waiting_since, t.last_at DESC LIMIT #{most}")
    List<TalkSummary> open(long committeeId, int most);

    /** The newest first. */
    @Select(SUMMARY + "AND t.closed_at IS NOT NULL ORDER BY t.closed_at DESC LIMIT #{most} OFFSET #{skipped}")
    List<TalkSummary> closed(long committeeId, int skipped, int most);

    @Select("SELECT COUNT(*) FROM talk WHERE committee_id = #{committeeId} AND closed_at IS NOT NULL")
    int countClosed(long committeeId);

    /** Whose words nobody has answered. */
    @Select("SELECT COUNT(*) FROM talk"
            + " WHERE committee_id = #{committeeId} AND closed_at IS NULL AND waiting_since IS NOT NULL")
    int countWaiting(long committeeId);

    /** 0 if somebody else has it, or it is over. */
    @Update("""
            UPDATE talk SET taken_by = #{staffId}
            WHERE committee_id = #{committeeId} AND id = #{id} AND closed_at IS NULL
              AND (taken_by IS NULL OR taken_by = #{staffId})""")
    int take(long committeeId, long id, long staffId);

    /**
     * From one to another; 0 if the first has it no more.
     *
     * @param to null puts it back for everybody
     */
    @Update("""
            UPDATE talk SET taken_by = #{to}
            WHERE committee_id = #{committeeId} AND id = #{id} AND closed_at IS NULL AND taken_by <=> #{from}""")
    int handOver(long committeeId, long id, Long from, Long to);

    /**
     * Somebody of the staff answers what was said up to a line: later words go on waiting. 0 if another has the talk or it
     * is over.
     */
    @Update("""
            UPDATE talk SET taken_by = #{staffId}, last_at = #{now}, waiting_since =
              (SELECT MIN(l.said_at) FROM talk_line l WHERE l.talk_id = #{id} AND l.id > #{seen} AND l.speaker = 'PERSON')
            WHERE committee_id = #{committeeId} AND id = #{id} AND closed_at IS NULL
              AND (taken_by IS NULL OR taken_by = #{staffId})""")
    int answer(long committeeId, long id, long staffId, long seen, Instant now);

    /** The person says something that the staff should answer. */
    @Update("UPDATE talk SET last_at = #{now}, waiting_since = COALESCE(waiting_since, #{now}) WHERE id = #{id}")
    void awaitAnswer(long id, Instant now);

    /**
     * 0 if it is over already.
     *
     * @param staffId null where the person ends it
     */
    @Update("""
            UPDATE talk SET closed_at = #{now}, closed_by = #{staffId}, open_for = NULL, waiting_since = NULL
            WHERE committee_id = #{committeeId} AND id = #{id} AND closed_at IS NULL""")
    int close(long committeeId, long id, Long staffId, Instant now);

    /**
     * @param before answered talks in which nobody has said anything since
     * @param longBefore the same for those that nobody has ever answered
     */
    @Update("""
            UPDATE talk SET closed_at = #{now}, open_for = NULL, waiting_since = NULL
            WHERE closed_at IS NULL
              AND (waiting_since IS NULL AND last_at < #{before} OR last_at < #{longBefore})""")
    int closeIdle(Instant before, Instant longBefore, Instant now);

    @Select("SELECT id, committee_id FROM talk WHERE closed_at < #{before} ORDER BY id LIMIT #{most}")
    List<Old> closedBefore(Instant before, int most);

    /** A talk whose time is over. */
    record Old(long id, long committeeId) {}

    @Select("SELECT id FROM talk WHERE resident_id = #{residentId}")
    List<Long> of(long residentId);

    @Delete("DELETE FROM talk_line WHERE talk_id = #{id}")
    int removeLines(long id);

    @Delete("DELETE FROM talk WHERE id = #{id}")
    int remove(long id);
}
