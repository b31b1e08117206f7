package org.lanekeeper.community.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * StaffReplies on their way. As in the outbox, a sender claims, sends outside any transaction and records by a guarded update:
 * whoever has lost the claim records nothing, and what may have gone out is counted.
 */
@Mapper
public interface StaffReplies {
    @Update("""
            UPDATE staff_reply SET status = 'SENDING', claim = #{claim}, claimed_until = #{until}
            WHERE status = 'WAITING' AND due_at <= #{now} ORDER BY due_at, id LIMIT #{most}""")
    int claim(String claim, Instant now, Instant until, int most);

    @Select("""
            SELECT id, committee_id, resident_id, about, attempts, perhaps_sent, created_at, claim FROM staff_reply
            WHERE claim = #{claim} AND status = 'SENDING' ORDER BY id""")
    List<OutgoingReply> claimed(String claim);

    /** Whether an earlier reply to the same person is still on its way: two in the wrong order would confuse. */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM staff_reply WHERE resident_id = #{residentId} AND id < #{id}
            AND status IN ('WAITING', 'SENDING'))""")
    boolean hasEarlier(long residentId, long id);

    /** Gives back what a dead sender held; where it had begun, the message may have gone out. */
    @Update("""
            UPDATE staff_reply SET status = 'WAITING', perhaps_sent = perhaps_sent + (begun_at IS NOT NULL),
              begun_at = NULL, claim = NULL
            WHERE status = 'SENDING' AND claimed_until < #{now}""")
    int giveBackAbandoned(Instant now);

    /** 0 if the claim is lost: then nothing may be sent. */
    @Update("""
            UPDATE staff_reply SET attempts = attempts + 1, begun_at = #{now}, claimed_until = #{until}
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int begin(long id, String claim, Instant now, Instant until);

    /** Ends its way; 0 if the claim is lost. */
    @Update("""
            UPDATE staff_reply SET status = #{status}, done_at = #{now}, last_error = #{error}, begun_at = NULL,
              claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int end(long id, String claim, ReplyStatus status, String error, Instant now);

    /** Is tried again then. */
    @Update("""
            UPDATE staff_reply SET status = 'WAITING', due_at = #{dueAt}, last_error = #{error},
              perhaps_sent = perhaps_sent + #{perhapsSent}, begun_at = NULL, claim = NULL
            WHERE id = #{id} AND claim = #{claim} AND status = 'SENDING'""")
    int later(long id, String claim, String error, int perhapsSent, Instant dueAt);

    /** The words of one, for its sender. */
    @Select("SELECT id, committee_id, about, sealed, created_at FROM staff_reply WHERE id = #{id}")
    Optional<SealedReply> sealed(long id);

    @Select("""
            SELECT id, committee_id, about, sealed, created_at FROM staff_reply
            WHERE resident_id = #{residentId} AND status = 'KEPT' ORDER BY id LIMIT #{most}""")
    List<SealedReply> kept(long residentId, int most);

    /** Answers of the bot that have waited for too long to mean anything to the person. */
    @Delete("DELETE FROM staff_reply"
            + " WHERE resident_id = #{residentId} AND status = 'KEPT' AND about = 'LATE' AND created_at < #{before}")
    int dropLate(long residentId, Instant before);

    /** It goes with an answer; 0 if it has already. */
    @Update("UPDATE staff_reply SET status = 'TOLD', done_at = #{now} WHERE id = #{id} AND status = 'KEPT'")
    int tell(long id, Instant now);

    /** What a person may read on the page, newest first. */
    @Select("""
            SELECT id, committee_id, about, sealed, created_at FROM staff_reply
            WHERE resident_id = #{residentId} AND created_at > #{since} ORDER BY id DESC LIMIT #{most}""")
    List<SealedReply> of(long residentId, Instant since, int most);

    @Update("UPDATE staff_reply SET read_at = #{now}"
            + " WHERE resident_id = #{residentId} AND read_at IS NULL AND created_at > #{since}")
    int read(long residentId, Instant since, Instant now);

    @Delete("DELETE FROM staff_reply WHERE resident_id = #{residentId}")
    int removeOf(long residentId);

    /** Committees that still keep replies from before. */
    @Select("SELECT DISTINCT committee_id FROM staff_reply WHERE created_at < #{before}")
    List<Long> committeesBefore(Instant before);

    @Delete("DELETE FROM staff_reply WHERE committee_id = #{committeeId} AND created_at < #{before} LIMIT 1000")
    int removeBefore(long committeeId, Instant before);
}
