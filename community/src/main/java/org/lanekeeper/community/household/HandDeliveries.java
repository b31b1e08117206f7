package org.lanekeeper.community.household;

import java.time.Instant;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Households whose people cannot come, so that goods are carried to their door. */
@Mapper
public interface HandDeliveries {
    @Select("SELECT hand_delivery FROM household WHERE committee_id = #{committeeId} AND id = #{id}")
    boolean is(long committeeId, long id);

    @Update("UPDATE household SET hand_delivery = #{handDelivery}, updated_at = #{now}"
            + " WHERE committee_id = #{committeeId} AND id = #{id}")
    int set(long committeeId, long id, boolean handDelivery, Instant now);

    @Select("SELECT id FROM household WHERE committee_id = #{committeeId} AND hand_delivery")
    Set<Long> all(long committeeId);

    /** Entries of one relay that are carried to the door this once, by number. */
    @Select("SELECT number FROM entry_hand_delivery WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    Set<Integer> ofRelay(long committeeId, long relayId);

    /** Once is enough. */
    @Insert("""
            INSERT IGNORE INTO entry_hand_delivery (relay_id, number, committee_id, noted_by, noted_at)
            SELECT relay_id, number, committee_id, #{staffId}, #{now} FROM relay_entry
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND batch IS NULL""")
    int note(long committeeId, long relayId, int number, Long staffId, Instant now);

    @Update("DELETE FROM entry_hand_delivery WHERE committee_id = #{committeeId} AND relay_id = #{relayId}"
            + " AND number = #{number}")
    int forget(long committeeId, long relayId, int number);
}
