package org.lanekeeper.community.relay;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How the quotas of relays are shared out, and what is taken. */
@Mapper
public interface RelayQuotas {
    /**
     * One share.
     *
     * @param cell see {@link OrderRule}
     * @param taken by entries within it, in the relay's measure
     * @param waiting entries beyond it
     */
    record Share(String cell, int quota, int taken, int waiting) {}

    @Select("SELECT cell, quota, taken, waiting FROM relay_quota"
            + " WHERE relay_id = #{relayId} AND committee_id = #{committeeId} ORDER BY cell")
    List<Share> of(long committeeId, long relayId);

    @Insert("INSERT INTO relay_quota (relay_id, cell, committee_id, quota)"
            + " VALUES (#{relayId}, #{cell}, #{committeeId}, #{quota})")
    void insert(long relayId, String cell, long committeeId, int quota);

    /** Under the lock of the relay's row; a recount follows. */
    @Update("UPDATE relay_quota SET quota = #{quota}"
            + " WHERE relay_id = #{relayId} AND cell = #{cell} AND committee_id = #{committeeId}")
    int change(long committeeId, long relayId, String cell, int quota);

    /** A share that nobody had until now; does nothing if it is there. */
    @Insert("INSERT IGNORE INTO relay_quota (relay_id, cell, committee_id, quota)"
            + " VALUES (#{relayId}, #{cell}, #{committeeId}, 0)")
    void open(long committeeId, long relayId, String cell);

    /** What of a share was called already and cannot be taken back. */
    record Called(String cell, int households, int units) {}

    @Select("""
            SELECT cell, COUNT(*) AS households, COALESCE(SUM(quantity), 0) AS units FROM relay_entry
            WHERE relay_id = #{relayId} AND committee_id = #{committeeId} AND claim IS NOT NULL AND batch IS NOT NULL
            GROUP BY cell""")
    List<Called> called(long committeeId, long relayId);
}
