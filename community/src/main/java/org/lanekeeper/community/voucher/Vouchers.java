package org.lanekeeper.community.voucher;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All vouchers. A voucher moves on by guarded updates only: the row count says who was first. */
@Mapper
public interface Vouchers {
    String SELECT = """
            SELECT v.id, v.committee_id, v.relay_id, v.batch, v.number, r.title, r.item, v.quantity, b.place,
              COALESCE(v.slot_from, b.pickup_from) AS pickup_from, COALESCE(v.slot_until, b.pickup_until) AS pickup_until,
              v.code, v.status, v.redeemed_at, c.name AS compound, h.building, h.unit, h.room, e.name,
              v.slot_from IS NOT NULL AS slotted, v.by_hand, v.on_behalf, v.paid_at, v.ended_at
            FROM voucher v
            JOIN relay r ON r.id = v.relay_id
            JOIN batch b ON b.relay_id = v.relay_id AND b.number = v.batch
            JOIN relay_entry e ON e.relay_id = v.relay_id AND e.number = v.number
            JOIN household h ON h.id = v.household_id
            JOIN compound c ON c.id = h.compound_id
            """;

    /** Whoever holds the code holds the voucher: it is unguessable and needs no other proof. */
    @Select(SELECT + "WHERE v.code = #{code}")
    Optional<Voucher> byCode(String code);

    @Select(SELECT + "WHERE v.committee_id = #{committeeId} AND v.relay_id = #{relayId} AND v.number = #{number}")
    Optional<Voucher> ofEntry(long committeeId, long relayId, int number);

    /** All of a batch, however they stand now, in the order in which they were called. */
    @Select(SELECT + """
            WHERE v.committee_id = #{committeeId} AND v.relay_id = #{relayId} AND v.batch = #{batch}
            ORDER BY e.draw_rank, e.effective_at, e.number""")
    List<Voucher> ofBatch(long committeeId, long relayId, int batch);

    /**
     * @param paying it is paid at this moment, if there is anything to pay
     */
    @Update("""
            UPDATE voucher SET status = 'REDEEMED', redeemed_at = #{now}, redeemed_by = #{staffId},
              paid_by = CASE WHEN on_behalf AND paid_at IS NULL THEN #{staffId} ELSE paid_by END,
              paid_at = CASE WHEN on_behalf AND paid_at IS NULL THEN #{now} ELSE paid_at END
            WHERE committee_id = #{committeeId} AND code = #{code} AND status = 'ISSUED'
              AND (NOT on_behalf OR #{paying} OR paid_at IS NOT NULL)""")
    int redeem(long committeeId, String code, long staffId, Instant now, boolean paying);

    @Update("""
            UPDATE voucher SET paid_at = #{now}, paid_by = #{staffId}
            WHERE committee_id = #{committeeId} AND code = #{code} AND status = 'ISSUED' AND paid_at IS NULL""")
    int pay(long committeeId, String code, long staffId, Instant now);

    @Update("""
            UPDATE voucher SET paid_at = NULL, paid_by = NULL
            WHERE committee_id = #{committeeId} AND code = #{code} AND status = 'ISSUED' AND paid_at IS NOT NULL""")
    int unpay(long committeeId, String code);

    /** Staff who redeemed it; nothing while it can be used. */
    @Select("SELECT redeemed_by FROM voucher WHERE committee_id = #{committeeId} AND id = #{id}"
            + " AND redeemed_by IS NOT NULL")
    Optional<Long> redeemedBy(long committeeId, long id);

    @Select("SELECT COUNT(*) FROM voucher WHERE relay_id = #{relayId} AND batch = #{batch} AND status = 'REDEEMED'"
            + " AND committee_id = #{committeeId}")
    int redeemed(long committeeId, long relayId, int batch);

    @Select("""
            <script>
            SELECT code FROM voucher WHERE code IN
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>""")
    List<String> taken(List<String> codes);

    /** Units and households of a batch by where their vouchers stand; they add up to what was called. */
    @Select("""
            SELECT status, by_hand, paid_at IS NOT NULL AS paid, COUNT(*) AS households, SUM(quantity) AS units
            FROM voucher WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND batch = #{batch}
            GROUP BY status, by_hand, paid_at IS NOT NULL""")
    List<VoucherSum> sums(long committeeId, long relayId, int batch);

    /**
     * Numbers whose time went by before the instant, locked until the caller's transaction ends: nobody can redeem them
     * meanwhile. What was paid for and what is carried to the door does not lapse, nor what has been reinstated since.
     */
    @Select("""
            SELECT v.number FROM voucher v
            WHERE v.committee_id = #{committeeId} AND v.relay_id = #{relayId} AND v.batch = #{batch}
              AND v.status = 'ISSUED' AND v.paid_at IS NULL AND NOT v.by_hand
              AND COALESCE(v.slot_until, #{pickupUntil}) <= #{asOf}
              AND (v.reinstated_at IS NULL OR v.reinstated_at < #{asOf})
            ORDER BY v.number FOR UPDATE""")
    List<Integer> lockOverdue(long committeeId, long relayId, int batch, Instant pickupUntil, Instant asOf);

    /** Times of one's own move with their batch, also those of places that were given on: they may be given back. */
    @Update("""
            UPDATE voucher SET slot_from = slot_from + INTERVAL #{seconds} SECOND,
              slot_until = slot_until + INTERVAL #{seconds} SECOND
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND batch = #{batch} AND status <> 'REDEEMED'
              AND slot_from IS NOT NULL""")
    int shiftSlots(long committeeId, long relayId, int batch, long seconds);

    /** It was ticked by mistake: it can be used again. What was paid in the same moment is not paid. */
    @Update("""
            UPDATE voucher SET status = 'ISSUED',
              paid_by = CASE WHEN paid_at = redeemed_at THEN NULL ELSE paid_by END,
              paid_at = CASE WHEN paid_at = redeemed_at THEN NULL ELSE paid_at END,
              redeemed_at = NULL, redeemed_by = NULL
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}
              AND status = 'REDEEMED'""")
    int reissue(long committeeId, long relayId, int number);

    /**
     * It has not ended like this after all; the caller has locked the relay.
     *
     * @param end how it stands until now
     * @param before how it stands again; what was bought for a household is collected only once it is paid, and earlier
     *     versions forgot when
     */
    @Update("""
            UPDATE voucher SET status = #{before}, ended_at = NULL, ended_by = NULL, reinstated_at = #{now},
              paid_by = CASE WHEN on_behalf AND paid_at IS NULL AND #{before} = 'REDEEMED' THEN redeemed_by ELSE paid_by END,
              paid_at = CASE WHEN on_behalf AND paid_at IS NULL AND #{before} = 'REDEEMED' THEN redeemed_at ELSE paid_at END
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND status = #{end}""")
    int reinstate(long committeeId, long relayId, int number, VoucherStatus end, VoucherStatus before, Instant now);

    /** The goods came back, and the money went back, if there was any: when that was paid is still known. */
    @Update("""
            UPDATE voucher SET status = 'RETURNED', ended_at = #{now}, ended_by = #{staffId}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}
              AND status = 'REDEEMED'""")
    int takeGoodsBack(long committeeId, long relayId, int number, Long staffId, Instant now);

    /** The caller has locked the relay; 0 for one that was used, paid for or given on before. */
    @Update("""
            <script>
            UPDATE voucher SET status = #{next}, ended_at = #{now}, ended_by = #{staffId}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND status = 'ISSUED' AND paid_at IS NULL
              AND number IN <foreach collection="numbers" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>""")
    int giveOn(long committeeId, long relayId, List<Integer> numbers, VoucherStatus next, Long staffId, Instant now);
}
