package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What platforms report of messages they took. The same report twice, or late, changes nothing more. */
@Mapper
public interface DeliveryReports {
    @Select("SELECT id FROM delivery WHERE message_id = #{messageId} AND channel = #{channel}")
    Optional<Long> of(Channel channel, String messageId);

    /** The last message to a household that the platform took without telling its number. */
    @Select("""
            SELECT id FROM delivery WHERE household_id = #{householdId} AND status = 'SENT' AND channel = #{channel}
              AND message_id IS NULL AND done_at > #{since} ORDER BY done_at DESC, id DESC LIMIT 1""")
    Optional<Long> unnumbered(Channel channel, long householdId, Instant since);

    /** It arrived. That proves also that it went out, where its sender died before it could record so. */
    @Update("""
            UPDATE delivery SET status = 'ARRIVED', done_at = COALESCE(done_at, #{now}), begun_at = NULL, claim = NULL
            WHERE id = #{id} AND channel = #{channel} AND status IN ('SENT', 'SENDING', 'WAITING')""")
    int arrived(long id, Channel channel, Instant now);

    /** It never arrived: the next channel is tried. */
    @Update("""
            UPDATE delivery SET status = 'WAITING', refused_by = CONCAT_WS(',', NULLIF(refused_by, ''), #{channel}),
              channel = NULL, attempts = 0, trying_since = NULL, due_at = #{now}, last_error = #{error}, done_at = NULL,
              message_id = NULL
            WHERE id = #{id} AND channel = #{channel} AND status = 'SENT'""")
    int lost(long id, Channel channel, String error, Instant now);

    /** Whether its sender has not recorded yet what came of this channel. */
    @Select("SELECT EXISTS (SELECT 1 FROM delivery WHERE id = #{id} AND channel = #{channel} AND status = 'SENDING')")
    boolean isUnderWay(long id, Channel channel);
}
