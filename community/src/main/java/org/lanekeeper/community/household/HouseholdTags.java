package org.lanekeeper.community.household;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What staff mark households with, such as 独居老人: a word of their own, at most 20 characters. */
@Mapper
public interface HouseholdTags {
    int LONGEST = 20;

    /** A word and how many households have it. */
    record Use(String tag, int households) {}

    @Select("""
            SELECT tag, COUNT(*) AS households FROM household_tag WHERE committee_id = #{committeeId}
            GROUP BY tag ORDER BY tag LIMIT 100""")
    List<Use> inUse(long committeeId);

    @Select(
            "SELECT tag FROM household_tag WHERE committee_id = #{committeeId} AND household_id = #{householdId} ORDER BY tag")
    List<String> of(long committeeId, long householdId);

    /** Only a household of the committee's own. */
    @Insert("""
            INSERT IGNORE INTO household_tag (committee_id, tag, household_id, tagged_by, tagged_at)
            SELECT h.committee_id, #{tag}, h.id, #{staffId}, #{now} FROM household h
            WHERE h.committee_id = #{committeeId} AND h.id = #{householdId}""")
    int add(long committeeId, String tag, long householdId, long staffId, Instant now);

    @Delete(
            "DELETE FROM household_tag WHERE committee_id = #{committeeId} AND household_id = #{householdId} AND tag = #{tag}")
    int remove(long committeeId, long householdId, String tag);
}
