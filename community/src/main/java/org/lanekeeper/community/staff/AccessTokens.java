package org.lanekeeper.community.staff;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;

/** Who is signed in. Only the hashes of tokens are kept, in the database: they outlive a restart and a lost cache. */
@Mapper
public interface AccessTokens {
    /** Whose token it is. */
    enum Holder {
        STAFF,
        RESIDENT
    }

    record AccessToken(Holder holder, long holderId, long committeeId, Instant expiresAt) {}

    @Insert("""
            INSERT INTO access_token (token_hash, committee_id, holder, holder_id, expires_at)
            VALUES (#{hash}, #{token.committeeId}, #{token.holder}, #{token.holderId}, #{token.expiresAt})""")
    void add(String hash, AccessToken token);

    @Delete("DELETE FROM access_token WHERE token_hash = #{hash}")
    void revoke(String hash);

    @Delete("DELETE FROM access_token WHERE holder = #{holder} AND holder_id = #{holderId}")
    void revokeAll(Holder holder, long holderId);

    @Delete("DELETE FROM access_token WHERE expires_at < #{now} LIMIT 1000")
    int removeExpired(Instant now);
}
