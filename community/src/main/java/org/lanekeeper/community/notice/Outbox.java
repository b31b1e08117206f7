package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Deliveries that wait to go out. A sender claims some, sends outside any transaction, and records each outcome by a
 * guarded update: whoever has lost the claim meanwhile records nothing.
 */
@Mapper
public interface Outbox {
    /** Takes deliveries that are due, oldest first. */
    @Update("""
            UPDATE delivery SET status = 'SENDING', claim = #{claim}, claimed_until = #{until}
            WHERE status = 'WAITING' AND due_at <= #{now} ORDER BY due_at, id LIMIT #{most}""")
    int claim(String claim, Instant now, Instant until, int most);

    @Select("""
            SELECT d.id, d.committee_id, d.notice_id, n.relay_id, COALESCE(n.batch, 0) AS batch, d.household_id,
              d.group_chat_id, d.number, d.code, d.channel, d.refused_by, d.attempts, d.trying_since, d.parts_sent,
              d.perhaps_sent, d.possibly_twice, d.claim, COALESCE(d.wording, n.wording) AS wording, a.title, a.channels,
              CASE WHEN a.id IS NULL THEN NULL WHEN d.test_phone IS NOT NULL THEN 'GOES_OUT'
                WHEN a.state = 'SENDING' THEN 'GOES_OUT' WHEN a.state = 'CANCELLED' THEN 'CANCELLED' ELSE 'PAUSED' END
                AS standing,
              COALESCE(a.urgent, TRUE) AS urgent, d.test_phone
            FROM delivery d JOIN notice n ON n.id = d.notice_id LEFT JOIN announcement a ON a.id = n.announcement_id
            WHERE d.claim = #{claim} AND d.status = 'SENDING' ORDER BY d.id""")
    List<Delivery> claimed(String claim);

    /**
     * Gives back what a dead sender held. Where it had begun, its message may have gone out before it died, so the record
     * says so; what merely waited has not.
     *
     * @return how many
     */
    @Update("""
            UPDATE delivery SET status = 'WAITING', possibly_twice = possibly_twice OR begun_at IS NOT NULL,
              perhaps_sent = perhaps_sent + (begun_at IS NOT NULL), begun_at = NULL, claim = NULL
            WHERE status = 'SENDING' AND claimed_until < #{now}""")
    int giveBackAbandoned(Instant now);

    /** Notes the channel before its platform is called; 0 if the claim is lost, then nothing may be sent. */
    @Update("""
            UPDATE delivery SET attempts = CASE WHEN channel = #{channel} THEN attempts + 1 ELSE 1 END,
              trying_since = CASE WHEN channel = #{channel} THEN COALESCE(trying_since, #{now}) ELSE #{now} END,
              channel = #{channel}, begun_at = #{now}, claimed_until = #{until}
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int begin(long id, String claim, Channel channel, Instant now, Instant until);

    /** One part of several was taken. */
    @Update("UPDATE delivery SET parts_sent = parts_sent + 1, perhaps_sent = 0, claimed_until = #{until}"
            + " WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'")
    int partSent(long id, String claim, Instant until);

    /** One part of several may have gone out twice: it counts as sent, and the record says so. */
    @Update("""
            UPDATE delivery SET parts_sent = parts_sent + 1, perhaps_sent = 0, possibly_twice = TRUE,
              last_error = 'uncertain', claimed_until = #{until}
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int partUncertain(long id, String claim, Instant until);

    /** @param messageId by which the platform will speak of it, null if it will not */
    @Update("""
            UPDATE delivery SET status = 'SENT', message_id = #{messageId}, done_at = #{now}, begun_at = NULL, claim = NULL,
              last_error = CASE WHEN last_error = 'uncertain' THEN last_error END
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int sent(long id, String claim, String messageId, Instant now);

    /**
     * The platform keeps it until a staff member confirms it there.
     *
     * @param messageId null where its answer got lost: then staff look by themselves
     * @param lookAt when the platform is asked what became of it
     */
    @Update("""
            UPDATE delivery SET status = 'TO_CONFIRM', message_id = #{messageId}, due_at = #{lookAt}, trying_since = #{now},
              begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int toConfirm(long id, String claim, String messageId, Instant lookAt, Instant now);

    /** Its words lie ready for a person, who pastes them into the group. */
    @Update("""
            UPDATE delivery SET status = 'TO_POST', due_at = #{now}, begun_at = NULL, claim = NULL, last_error = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int toPost(long id, String claim, Instant now);

    /** The channel gave a final no, or nobody waits for it any more: the next one is tried at once. */
    @Update("""
            UPDATE delivery SET status = 'WAITING', refused_by = CONCAT_WS(',', NULLIF(refused_by, ''), #{channel}),
              channel = NULL, attempts = 0, trying_since = NULL, due_at = #{now}, last_error = #{error},
              begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int refused(long id, String claim, Channel channel, String error, Instant now);

    /** The channel is in trouble that passes: the same delivery is tried again then. */
    @Update("""
            UPDATE delivery SET status = 'WAITING', due_at = #{dueAt}, last_error = #{error}, begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int later(long id, String claim, String error, Instant dueAt);

    /** The call ended without an answer: the message may have gone out all the same. */
    @Update("UPDATE delivery SET possibly_twice = TRUE, perhaps_sent = perhaps_sent + 1"
            + " WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'")
    int perhapsSent(long id, String claim);

    /** The sender keeps to its pace: the same delivery goes on then, and this was no failed attempt. */
    @Update("""
            UPDATE delivery SET status = 'WAITING', due_at = #{dueAt}, attempts = GREATEST(attempts - 1, 0),
              begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int paused(long id, String claim, Instant dueAt);

    /** Not begun at all: comes due again then. */
    @Update("""
            UPDATE delivery SET status = 'WAITING', due_at = #{dueAt}, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int putBack(long id, String claim, Instant dueAt);

    /** The same for several of one claim. */
    @Update(
            "<script>UPDATE delivery SET status = 'WAITING', due_at = #{dueAt}, claim = NULL"
                    + " WHERE claim = #{claim} AND status = 'SENDING' AND begun_at IS NULL"
                    + " AND id IN <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    int putAllBack(List<Long> ids, String claim, Instant dueAt);

    /** Its announcement pauses: back into the plan, with all that was tried. */
    @Update("UPDATE delivery SET status = 'PLANNED', claim = NULL"
            + " WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'")
    int held(long id, String claim);

    /** Ends without having gone out: withdrawn, or the household wants no notices. */
    @Update("""
            UPDATE delivery SET status = #{status}, done_at = #{now}, begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int ended(long id, String claim, DeliveryStatus status, Instant now);

    /** None of the channels that the plan allows is open any more: refused if one said so, else failed. */
    @Update("""
            UPDATE delivery SET status = CASE WHEN refused_by = '' THEN 'FAILED' ELSE 'REFUSED' END, done_at = #{now},
              last_error = COALESCE(last_error, 'no channel'), begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int unreachable(long id, String claim, Instant now);

    /** No channel could be chosen: an attempt that failed before it began. */
    @Update("""
            UPDATE delivery SET status = 'WAITING', due_at = #{dueAt}, last_error = #{error}, attempts = attempts + 1,
              trying_since = COALESCE(trying_since, #{now}), claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int notTakenUp(long id, String claim, String error, Instant now, Instant dueAt);

    /** Goes to the call list. */
    @Update("""
            UPDATE delivery SET status = 'TO_CALL', channel = 'CALL', attempts = 0, due_at = #{now}, begun_at = NULL,
              claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int toCall(long id, String claim, Instant now);

    /** May have gone out twice, or not at all: goes to the call list, where a person finds out. */
    @Update("""
            UPDATE delivery SET status = 'TO_CALL', channel = 'CALL', attempts = 0, due_at = #{now}, begun_at = NULL,
              claim = NULL, possibly_twice = TRUE, last_error = 'uncertain'
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int uncertain(long id, String claim, Instant now);

    /** A group that cannot be reached at all. */
    @Update("""
            UPDATE delivery SET status = 'FAILED', done_at = #{now}, last_error = #{error}, begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int failed(long id, String claim, String error, Instant now);

    /** Nobody needs to be told any more. */
    @Update("""
            UPDATE delivery SET status = 'OVER', done_at = #{now}, begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int over(long id, String claim, Instant now);

    /** Whether an earlier word about the same entry to the same household has not gone out yet. */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM notice n JOIN delivery d ON d.notice_id = n.id
            WHERE n.relay_id = #{relayId} AND n.batch IS NULL AND n.id < #{noticeId} AND d.number = #{number}
              AND d.household_id = #{householdId} AND d.status IN ('WAITING', 'SENDING'))""")
    boolean hasEarlierAboutEntry(Delivery delivery);
}
