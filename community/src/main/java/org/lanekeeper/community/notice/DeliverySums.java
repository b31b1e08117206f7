package org.lanekeeper.community.notice;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The sums that have to balance. */
@Mapper
public interface DeliverySums {
    /** Of one batch's call to buy, by channel and status. The household counts add up to the batch's size. */
    @Select("""
            SELECT d.channel, d.status, d.group_chat_id IS NOT NULL AS to_group, COUNT(*) AS count
            FROM delivery d JOIN notice n ON n.id = d.notice_id
            WHERE n.committee_id = #{committeeId} AND n.relay_id = #{relayId} AND n.batch = #{batch}
            GROUP BY d.channel, d.status, d.group_chat_id IS NOT NULL
            ORDER BY to_group, d.channel, d.status""")
    List<DeliveryCount> ofBatch(long committeeId, long relayId, int batch);

    /** Of one batch's call to buy, household by household, in the order of their numbers. */
    @Select("""
            SELECT d.number, d.channel, d.status
            FROM delivery d JOIN notice n ON n.id = d.notice_id
            WHERE n.committee_id = #{committeeId} AND n.relay_id = #{relayId} AND n.batch = #{batch}
              AND d.household_id IS NOT NULL
            ORDER BY d.number""")
    List<HouseholdDelivery> households(long committeeId, long relayId, int batch);

    /** Households of one batch whose message may have gone out a second time: its sender died or got no answer. */
    @Select("""
            SELECT COUNT(*)
            FROM delivery d JOIN notice n ON n.id = d.notice_id
            WHERE n.committee_id = #{committeeId} AND n.relay_id = #{relayId} AND n.batch = #{batch}
              AND d.household_id IS NOT NULL AND d.possibly_twice""")
    int possiblyTwice(long committeeId, long relayId, int batch);
}
