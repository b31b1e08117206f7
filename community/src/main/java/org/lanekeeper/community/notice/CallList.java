package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lanekeeper.community.household.OwnBuildings;

/** Households that a worker has to tell. */
@Mapper
public interface CallList {
    String WHAT = """
            SELECT d.id AS delivery_id, d.household_id, COALESCE(a.title, r.title) AS title, COALESCE(n.batch, 0) AS batch,
              COALESCE(d.number, 0) AS number, c.name AS compound, h.building, h.unit, h.room,
              CASE WHEN e.household_id = d.household_id THEN e.name ELSE h.name END AS name,
              h.phone, COALESCE(r.item, '') AS item, COALESCE(v.quantity, 0) AS quantity,
              COALESCE(b.kind = 'ON_BEHALF' AND v.paid_at IS NULL, FALSE) AS to_pay, b.place, COALESCE(v.slot_from, b.pickup_from) AS pickup_from,
              COALESCE(v.slot_until, b.pickup_until) AS pickup_until, d.code,
              d.attempts AS tries,
              (SELECT a.outcome FROM call_attempt a WHERE a.delivery_id = d.id ORDER BY a.id DESC LIMIT 1) AS last_outcome,
              d.status, d.due_at,\s""";
    String FROM = """
             AS wording FROM delivery d
            JOIN notice n ON n.id = d.notice_id
            LEFT JOIN announcement a ON a.id = n.announcement_id
            LEFT JOIN relay r ON r.id = n.relay_id
            LEFT JOIN batch b ON b.relay_id = n.relay_id AND b.number = n.batch
            LEFT JOIN relay_entry e ON e.relay_id = n.relay_id AND e.number = d.number
            LEFT JOIN voucher v ON v.relay_id = n.relay_id AND v.number = d.number
            JOIN household h ON h.id = d.household_id
            JOIN compound c ON c.id = h.compound_id
            """;

    /** As everybody who works the list may read it: with placeholders where a household's own values stand. */
    String SELECT = WHAT + "n.wording" + FROM;

    /**
     * Still to be told, the ones that are due first.
     *
     * @param owner of {@link OwnBuildings#ONLY}, here and below
     */
    @Select(SELECT + "WHERE d.committee_id = #{committeeId} AND d.channel = 'CALL' AND d.status = 'TO_CALL'"
            + OwnBuildings.ONLY + "ORDER BY d.due_at, d.number, d.id LIMIT #{most}")
    List<Call> open(long committeeId, Long owner, int most);

    /** In the words that are for this household alone. */
    @Select(WHAT + "COALESCE(d.wording, n.wording)" + FROM
            + "WHERE d.committee_id = #{committeeId} AND d.id = #{deliveryId} AND d.channel = 'CALL'")
    Optional<Call> find(long committeeId, long deliveryId);

    /** The relay whose voucher a line of the list is about. */
    @Select("""
            SELECT n.relay_id FROM delivery d JOIN notice n ON n.id = d.notice_id
            WHERE d.committee_id = #{committeeId} AND d.id = #{deliveryId} AND n.kind = 'CALL_TO_BUY'""")
    Optional<Long> relayOf(long committeeId, long deliveryId);

    /** 0 if somebody else has told them meanwhile. */
    @Update("""
            UPDATE delivery SET status = #{next}, attempts = attempts + 1, due_at = #{dueAt},
              done_at = CASE WHEN #{next} = 'TO_CALL' THEN NULL ELSE #{now} END
            WHERE committee_id = #{committeeId} AND id = #{deliveryId} AND channel = 'CALL' AND status = 'TO_CALL'""")
    int settle(long committeeId, long deliveryId, DeliveryStatus next, Instant dueAt, Instant now);

    @Insert("""
            INSERT INTO call_attempt (committee_id, delivery_id, staff_id, outcome, note, called_at)
            VALUES (#{committeeId}, #{deliveryId}, #{staffId}, #{outcome}, #{note}, #{now})""")
    void note(long committeeId, long deliveryId, long staffId, CallOutcome outcome, String note, Instant now);

    /** How many are still to be told, and how many of these may be called by now. */
    @Select("""
            SELECT COUNT(*) AS open, COALESCE(SUM(d.due_at <= #{now}), 0) AS due
            FROM delivery d JOIN household h ON h.id = d.household_id
            WHERE d.committee_id = #{committeeId} AND d.channel = 'CALL' AND d.status = 'TO_CALL'""" + OwnBuildings.ONLY)
    CallCount count(long committeeId, Long owner, Instant now);

    /** What came of the tries so far, the latest first. */
    @Select("""
            SELECT s.display_name AS staff, a.outcome, a.note, a.called_at
            FROM call_attempt a JOIN staff s ON s.id = a.staff_id
            WHERE a.committee_id = #{committeeId} AND a.delivery_id = #{deliveryId} ORDER BY a.id DESC LIMIT 20""")
    List<CallTry> tries(long committeeId, long deliveryId);
}
