package org.lanekeeper.community.resident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All residents' identities. */
@Mapper
public interface Residents {
    String SELECT = "SELECT id, committee_id, platform, account, external_id, household_id FROM resident ";

    @Select(SELECT + "WHERE platform = #{platform} AND account = #{account} AND external_id = #{externalId}")
    Optional<Resident> find(Platform platform, String account, String externalId);

    @Select(SELECT + "WHERE id = #{id}")
    Optional<Resident> byId(long id);

    /** Does nothing if the identity is known already, whoever added it first. */
    @Insert("INSERT INTO resident (committee_id, platform, account, external_id, created_at)"
            + " VALUES (#{committeeId}, #{platform}, #{account}, #{externalId}, #{now})"
            + " ON DUPLICATE KEY UPDATE external_id = VALUES(external_id)")
    void add(long committeeId, Platform platform, String account, String externalId, Instant now);

    /** The first household stays, unless the person says otherwise. */
    @Update("UPDATE resident SET household_id = #{householdId} WHERE id = #{id} AND household_id IS NULL")
    int bind(long id, long householdId);

    /** The person has said which household is their own, and the register bears it out. */
    @Update("UPDATE resident SET household_id = #{householdId} WHERE id = #{id}")
    int bindAnew(long id, long householdId);

    /** The person has said which committee is the right one. Whoever belongs to a household stays where it is. */
    @Update("UPDATE resident SET committee_id = #{committeeId} WHERE id = #{id} AND household_id IS NULL")
    int moveTo(long id, long committeeId);

    /** These people have written: the platform lets us write first until then, so many times. */
    @Update("""
            <script>
            UPDATE resident SET window_until = #{until}, window_left = #{messages} WHERE id IN
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    void openWindows(List<Long> ids, Instant until, int messages);

    /** The person has tapped something: a short window, which never takes the place of a longer one. */
    @Update("""
            UPDATE resident SET window_until = #{until}, window_left = #{messages}
            WHERE id = #{id} AND (window_until IS NULL OR window_until < #{until} OR window_left = 0)""")
    void openBriefly(long id, Instant until, int messages);

    @Select("SELECT COUNT(*) FROM resident WHERE id = #{id} AND window_left > 0 AND window_until > #{now}")
    boolean isWindowOpen(long id, Instant now);

    /** Takes one message out of the open window; 0 if there is none left or it has closed. */
    @Update("UPDATE resident SET window_left = window_left - 1"
            + " WHERE id = #{id} AND window_left > 0 AND window_until > #{now}")
    int spendWindow(long id, Instant now);

    /** The platform says the window is shut, whatever we thought. */
    @Update("UPDATE resident SET window_left = 0 WHERE id = #{id}")
    void closeWindow(long id);

    @Delete("DELETE FROM resident WHERE id = #{id}")
    void remove(long id);
}
