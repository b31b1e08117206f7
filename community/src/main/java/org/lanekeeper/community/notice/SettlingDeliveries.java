package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Update;

/** Deliveries that are settled by something else than telling: the goods are gone, one way or the other, or come back. */
@Mapper
public interface SettlingDeliveries {
    String OF_NUMBERS = """
            WHERE committee_id = #{committeeId}
              AND notice_id = (SELECT id FROM notice WHERE relay_id = #{relayId} AND batch = #{batch} AND kind = 'CALL_TO_BUY')
              AND number IN <foreach collection="numbers" item="n" open="(" separator="," close=")">#{n}</foreach>
            """;

    /** Nobody needs to be told any more. What is being sent at this moment goes its way. */
    @Update(
            "<script>UPDATE delivery SET status = 'OVER', done_at = #{now}, claim = NULL " + OF_NUMBERS
                    + " AND (status IN ('WAITING', 'TO_CALL', 'TO_DELIVER') OR status = 'SENDING' AND begun_at IS NULL)</script>")
    int over(long committeeId, long relayId, int batch, List<Integer> numbers, Instant now);

    /** The household said that it does not want the goods, or brought back what was carried to its door. */
    @Update(
            "<script>UPDATE delivery SET status = 'DECLINED', done_at = #{now}, claim = NULL " + OF_NUMBERS
                    + " AND (status IN ('WAITING', 'TO_CALL', 'TO_DELIVER', 'DELIVERED') OR status = 'SENDING' AND begun_at IS NULL)</script>")
    int declined(long committeeId, long relayId, int batch, List<Integer> numbers, Instant now);

    /**
     * What was said of an entry since then is not so any more.
     *
     * @return those that had not heard it yet, and do not hear it now
     */
    @Update("""
            UPDATE delivery d JOIN notice n ON n.id = d.notice_id SET d.status = 'OVER', d.done_at = #{now}, d.claim = NULL
            WHERE d.committee_id = #{committeeId} AND n.relay_id = #{relayId} AND n.kind = 'ENTRY' AND d.number = #{number}
              AND n.created_at >= #{since}
              AND (d.status IN ('WAITING', 'TO_CALL') OR d.status = 'SENDING' AND d.begun_at IS NULL)""")
    int unsaid(long committeeId, long relayId, int number, Instant since, Instant now);

    /** It was settled by mistake: the goods are still to be carried to the door, the household is still to be told. */
    @Update("<script>UPDATE delivery SET done_at = NULL, due_at = #{now},"
            + " status = CASE channel WHEN 'HAND' THEN 'TO_DELIVER' WHEN 'CALL' THEN 'TO_CALL' ELSE 'WAITING' END "
            + OF_NUMBERS + " AND status IN ('OVER', 'DECLINED', 'DELIVERED')</script>")
    int reopen(long committeeId, long relayId, int batch, List<Integer> numbers, Instant now);

    /** Carried to the door, or fetched although it should have been carried. */
    @Update("<script>UPDATE delivery SET status = 'DELIVERED', done_at = #{now} " + OF_NUMBERS
            + " AND status = 'TO_DELIVER'</script>")
    int delivered(long committeeId, long relayId, int batch, List<Integer> numbers, Instant now);
}
