package org.lanekeeper.community.resident;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What each resident was asked last and has not answered yet. Kept in the database so that a restart loses nothing. */
@Mapper
public interface Conversations {
    /**
     * An open question.
     *
     * @param topic which question it is
     * @param detail what is known so far, in the form its topic uses
     */
    record Pending(String topic, String detail) {}

    @Select("SELECT topic, detail FROM conversation WHERE resident_id = #{residentId} AND expires_at > #{now}")
    Optional<Pending> pending(long residentId, Instant now);

    @Insert("""
            INSERT INTO conversation (resident_id, committee_id, topic, detail, expires_at)
            VALUES (#{residentId}, #{committeeId}, #{topic}, #{detail}, #{expiresAt})
            ON DUPLICATE KEY UPDATE topic = VALUES(topic), detail = VALUES(detail), expires_at = VALUES(expires_at)""")
    void ask(long committeeId, long residentId, String topic, String detail, Instant expiresAt);

    /** Those that nobody has answered in time. */
    @Delete("DELETE FROM conversation WHERE expires_at <= #{now} LIMIT #{most}")
    int removeExpired(Instant now, int most);

    @Delete("DELETE FROM conversation WHERE resident_id = #{residentId}")
    int close(long residentId);
}
