package org.lanekeeper.community.announcement;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryStatus;

/** The sums of one announcement. Each household is in exactly one state, so that they add up to its households. */
@Mapper
public interface AnnouncementSums {
    /**
     * @param channel null where none was open, or the household wants no notices
     * @param segments that the text messages among them are paid as
     */
    record Count(Channel channel, DeliveryStatus status, boolean toGroup, int count, int segments) {}

    /** Of one building. */
    record Building(String compound, String building, DeliveryStatus status, int count) {}

    /**
     * @param possiblyTwice households whose message may have gone out a second time
     * @param inPerson of those told, at the door
     * @param refused households for which a channel gave a final no, wherever they stand now
     */
    record Remarks(int possiblyTwice, int inPerson, int refused) {}

    @Select("""
            SELECT d.channel, d.status, d.group_chat_id IS NOT NULL AS to_group, COUNT(*) AS count,
              COALESCE(SUM(d.segments), 0) AS segments
            FROM delivery d WHERE d.committee_id = #{committeeId} AND d.notice_id = #{noticeId}
            GROUP BY d.channel, d.status, d.group_chat_id IS NOT NULL
            ORDER BY to_group, d.channel, d.status""")
    List<Count> counts(long committeeId, long noticeId);

    /** In the order of their addresses. */
    @Select("""
            SELECT c.name AS compound, h.building, d.status, COUNT(*) AS count
            FROM delivery d JOIN household h ON h.id = d.household_id JOIN compound c ON c.id = h.compound_id
            WHERE d.committee_id = #{committeeId} AND d.notice_id = #{noticeId}
            GROUP BY c.name, h.building, d.status
            ORDER BY c.name, LENGTH(h.building), h.building, d.status""")
    List<Building> buildings(long committeeId, long noticeId);

    @Select("""
            SELECT COALESCE(SUM(d.possibly_twice), 0) AS possibly_twice, COALESCE(SUM(d.status = 'TOLD' AND EXISTS (
                SELECT 1 FROM call_attempt t WHERE t.delivery_id = d.id AND t.outcome = 'TOLD_IN_PERSON')), 0) AS in_person,
              COALESCE(SUM(d.refused_by <> ''), 0) AS refused
            FROM delivery d
            WHERE d.committee_id = #{committeeId} AND d.notice_id = #{noticeId} AND d.household_id IS NOT NULL""")
    Remarks remarks(long committeeId, long noticeId);
}
