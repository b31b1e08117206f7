package org.lanekeeper.community.group;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Codes that link groups. Kept after use, so that a second use can be told from a code that never was. */
@Mapper
interface GroupCodes {
    /**
     * A code that was given out.
     *
     * @param usedAt null while it can be used
     * @param groupChatId the group it has linked, null before
     */
    record Given(
            long id,
            long committeeId,
            String name,
            Long compoundId,
            String buildings,
            Instant expiresAt,
            Instant usedAt,
            Long groupChatId) {}

    @Insert("""
            INSERT INTO group_code (committee_id, code_hash, name, compound_id, buildings, staff_id, created_at, expires_at)
            VALUES (#{committeeId}, #{hash}, #{name}, #{compoundId}, #{buildings}, #{staffId}, #{now}, #{expiresAt})""")
    void add(
            long committeeId,
            String hash,
            String name,
            Long compoundId,
            String buildings,
            long staffId,
            Instant now,
            Instant expiresAt);

    /** Whoever types a code proves to have been given it; held until the transaction ends. */
    @Select("""
            SELECT id, committee_id, name, compound_id, buildings, expires_at, used_at, group_chat_id
            FROM group_code WHERE code_hash = #{hash} FOR UPDATE""")
    Optional<Given> lock(String hash);

    @Update(
            "UPDATE group_code SET used_at = #{now}, group_chat_id = #{groupChatId} WHERE id = #{id} AND used_at IS NULL")
    int use(long id, long groupChatId, Instant now);
}
