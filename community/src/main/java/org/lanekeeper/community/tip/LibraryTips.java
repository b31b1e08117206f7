package org.lanekeeper.community.tip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The libraries of all committees, and what was told of them. */
@Mapper
public interface LibraryTips {
    String SELECT = "SELECT t.id, t.committee_id, t.title, t.text, t.picture, t.video, t.months, t.urgent, t.active";

    /**
     * Whom a tip reached.
     *
     * @param times it was told
     * @param lastAt null if never
     * @param groups that got it, counted each time
     * @param households that got it themselves or belong to a building whose group did, counted each time
     */
    record Reach(long tipId, int times, Instant lastAt, int groups, int households) {}

    @Select(SELECT + " FROM tip t WHERE t.committee_id = #{committeeId} ORDER BY t.active DESC, t.urgent DESC, t.id")
    List<LibraryTip> all(long committeeId);

    @Select(SELECT + " FROM tip t WHERE t.committee_id = #{committeeId} AND t.id = #{id}")
    Optional<LibraryTip> find(long committeeId, long id);

    @Select("SELECT COUNT(*) FROM tip WHERE committee_id = #{committeeId}")
    int count(long committeeId);

    /** Does nothing if the committee has a tip of this title. */
    @Insert("""
            INSERT IGNORE INTO tip (committee_id, title, text, picture, video, months, urgent, active, changed_by, changed_at)
            VALUES (#{committeeId}, #{tip.title}, #{tip.text}, #{tip.picture}, #{tip.video}, #{months}, #{tip.urgent},
              #{tip.active}, #{staffId}, #{now})""")
    int add(long committeeId, TypedTip tip, String months, Long staffId, Instant now);

    @Update("""
            UPDATE IGNORE tip SET title = #{tip.title}, text = #{tip.text}, picture = #{tip.picture}, video = #{tip.video},
              months = #{months}, urgent = #{tip.urgent}, active = #{tip.active}, changed_by = #{staffId},
              changed_at = #{now}
            WHERE committee_id = #{committeeId} AND id = #{id}""")
    int change(long committeeId, long id, TypedTip tip, String months, long staffId, Instant now);

    @Select("""
            SELECT a.tip_id, COUNT(DISTINCT a.id) AS times, MAX(a.created_at) AS last_at,
              COALESCE(SUM(d.group_chat_id IS NOT NULL AND d.status IN ('SENT', 'ARRIVED')), 0) AS `groups`,
              COALESCE(SUM(d.household_id IS NOT NULL AND d.status IN ('SENT', 'ARRIVED')), 0) AS households
            FROM announcement a LEFT JOIN delivery d ON d.notice_id = a.notice_id
            WHERE a.committee_id = #{committeeId} AND a.tip_id IS NOT NULL AND a.state NOT IN ('DRAFT', 'CANCELLED')
            GROUP BY a.tip_id""")
    List<Reach> reach(long committeeId);

    /**
     * What is to be told next: an urgent one that never was, else one that never was, else the one told longest ago.
     *
     * @param since not told after this moment
     */
    @Select(SELECT + """
             FROM tip t LEFT JOIN (
              SELECT tip_id, MAX(created_at) AS told FROM announcement
              WHERE committee_id = #{committeeId} AND tip_id IS NOT NULL AND state <> 'CANCELLED' GROUP BY tip_id
            ) a ON a.tip_id = t.id
            WHERE t.committee_id = #{committeeId} AND t.active AND FIND_IN_SET(#{month}, t.months)
              AND (a.told IS NULL OR a.told < #{since})
              AND (NOT #{onlyUrgent} OR (t.urgent AND a.told IS NULL))
            ORDER BY (t.urgent AND a.told IS NULL) DESC, a.told IS NOT NULL, a.told, t.id LIMIT 1""")
    Optional<LibraryTip> next(long committeeId, int month, Instant since, boolean onlyUrgent);

    /** The one that was told last since then. */
    @Select(SELECT + """
             FROM announcement a JOIN tip t ON t.id = a.tip_id
            WHERE a.committee_id = #{committeeId} AND a.tip_id IS NOT NULL AND a.created_at >= #{since}
              AND a.state NOT IN ('DRAFT', 'TO_APPROVE', 'CANCELLED')
            ORDER BY a.id DESC LIMIT 1""")
    Optional<LibraryTip> toldSince(long committeeId, Instant since);
}
