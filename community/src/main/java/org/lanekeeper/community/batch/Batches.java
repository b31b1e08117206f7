package org.lanekeeper.community.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lanekeeper.community.household.OwnBuildings;

/** All batches. */
@Mapper
public interface Batches {
    String SELECT = """
            SELECT b.relay_id, b.number, b.committee_id, b.size, b.place, b.pickup_from, b.pickup_until, b.drawn_at, b.kind,
              b.measure, b.stock, b.slotted, b.follows, b.plan_hash
            FROM batch b
            """;

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}")
    Optional<Batch> find(long committeeId, long relayId, int number);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} ORDER BY number DESC")
    List<Batch> ofRelay(long committeeId, long relayId);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND request_key = #{requestKey}")
    Optional<Batch> requestedBy(long committeeId, long relayId, String requestKey);

    /** A batch and the relay it belongs to. */
    record Titled(
            String title,
            String item,
            long relayId,
            int number,
            int size,
            String place,
            Instant pickupFrom,
            Instant pickupUntil) {}

    /** Those of all relays that are being handed out or were lately, newest first. */
    @Select("""
            SELECT r.title, r.item, b.relay_id, b.number, b.size, b.place, b.pickup_from, b.pickup_until
            FROM batch b JOIN relay r ON r.id = b.relay_id
            WHERE b.committee_id = #{committeeId} AND r.committee_id = #{committeeId} AND b.pickup_until > #{since}
            ORDER BY b.drawn_at DESC LIMIT #{most}""")
    List<Titled> current(long committeeId, Instant since, int most);

    /** What is still to be carried to doors, of one batch. */
    record Carrying(String title, long relayId, int number, int households) {}

    /** Newest first; see {@link OwnBuildings#ONLY}. */
    @Select("""
            SELECT r.title, v.relay_id, v.batch AS number, COUNT(*) AS households
            FROM voucher v JOIN relay r ON r.id = v.relay_id JOIN household h ON h.id = v.household_id
            WHERE v.committee_id = #{committeeId} AND v.by_hand AND v.status = 'ISSUED'""" + OwnBuildings.ONLY + """
            GROUP BY r.title, v.relay_id, v.batch ORDER BY v.relay_id DESC, v.batch DESC LIMIT 50""")
    List<Carrying> carrying(long committeeId, Long owner);

    /** Under the lock of the relay. */
    @Update("""
            UPDATE batch SET place = #{place}, pickup_from = #{pickupFrom}, pickup_until = #{pickupUntil}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}""")
    void reschedule(long committeeId, long relayId, int number, String place, Instant pickupFrom, Instant pickupUntil);

    /** Those that hand out what this one got back. */
    @Select(SELECT
            + "WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND follows = #{number} ORDER BY number")
    List<Batch> following(long committeeId, long relayId, int number);

    /** Units that came, or came back, and have not been given to anybody. */
    @Select("""
            SELECT b.stock
              - (SELECT COALESCE(SUM(v.quantity), 0) FROM voucher v
                 WHERE v.relay_id = b.relay_id AND v.batch = b.number AND v.status IN ('ISSUED', 'REDEEMED'))
              - (SELECT COALESCE(SUM(f.stock), 0) FROM batch f WHERE f.relay_id = b.relay_id AND f.follows = b.number)
            FROM batch b
            WHERE b.committee_id = #{committeeId} AND b.relay_id = #{relayId} AND b.number = #{number}""")
    Optional<Integer> leftOver(long committeeId, long relayId, int number);

    @Insert("""
            INSERT INTO batch (relay_id, number, committee_id, size, place, pickup_from, pickup_until, kind, measure, stock,
              slotted, follows, plan_hash, request_key, drawn_by, drawn_at)
            VALUES (#{batch.relayId}, #{batch.number}, #{batch.committeeId}, #{batch.size}, #{batch.place},
              #{batch.pickupFrom}, #{batch.pickupUntil}, #{batch.kind}, #{batch.measure}, #{batch.stock}, #{batch.slotted},
              #{batch.follows}, #{batch.planHash}, #{requestKey}, #{staffId}, #{batch.drawnAt})""")
    void insert(Batch batch, String requestKey, Long staffId);
}
