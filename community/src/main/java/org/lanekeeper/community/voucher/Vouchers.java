package org.lanekeeper.community.voucher;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All vouchers. */
@Mapper
public interface Vouchers {
    String SELECT = """
            SELECT v.id, v.committee_id, v.relay_id, v.batch, v.number, r.title, r.item, v.quantity, b.place, b.pickup_from,
              b.pickup_until, v.code, v.status, v.redeemed_at, c.name AS compound, h.building, h.unit, h.room, e.name
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

    @Update("""
            UPDATE voucher SET status = 'REDEEMED', redeemed_at = #{now}, redeemed_by = #{staffId}
            WHERE committee_id = #{committeeId} AND code = #{code} AND status = 'ISSUED'""")
    int redeem(long committeeId, String code, long staffId, Instant now);

    @Select("SELECT COUNT(*) FROM voucher WHERE relay_id = #{relayId} AND batch = #{batch} AND status = 'REDEEMED'"
            + " AND committee_id = #{committeeId}")
    int redeemed(long committeeId, long relayId, int batch);

    @Select("""
            <script>
            SELECT code FROM voucher WHERE code IN
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            </script>""")
    List<String> taken(List<String> codes);

    /** The numbers of a batch whose goods were handed out. */
    @Select("SELECT number FROM voucher WHERE relay_id = #{relayId} AND batch = #{batch} AND status = 'REDEEMED'"
            + " AND committee_id = #{committeeId}")
    Set<Integer> redeemedNumbers(long committeeId, long relayId, int batch);
}
