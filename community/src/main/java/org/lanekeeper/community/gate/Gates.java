package org.lanekeeper.community.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.CacheNamespace;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * All gates and their posters. They change seldom and are asked for by every visitor, so each node remembers them; what
 * another node has changed is seen after five seconds.
 */
@Mapper
@CacheNamespace(flushInterval = 5000, readWrite = false)
public interface Gates {
    String SELECT = """
            SELECT g.id, g.committee_id, g.compound_id, c.name AS compound, g.name, g.closed_at
            FROM gate g JOIN compound c ON c.id = g.compound_id
            """;

    String POSTER = "SELECT gate_id, edition, committee_id, code, issued_at, revoked_at FROM gate_poster ";

    @Select(SELECT + "WHERE g.committee_id = #{committeeId} AND g.id = #{id}")
    Optional<Gate> find(long committeeId, long id);

    @Select(SELECT + "WHERE g.committee_id = #{committeeId} ORDER BY g.compound_id, g.id")
    List<Gate> of(long committeeId);

    @Select(SELECT + "WHERE g.compound_id = #{compoundId} AND g.name = #{name}")
    Optional<Gate> named(long compoundId, String name);

    /** 0 if the compound has a gate of this name, or is another committee's. */
    @Insert("""
            INSERT IGNORE INTO gate (committee_id, compound_id, name, created_at)
            SELECT committee_id, id, #{name}, #{now} FROM compound
            WHERE committee_id = #{committeeId} AND id = #{compoundId}""")
    int add(long committeeId, long compoundId, String name, Instant now);

    /**
     * @param closedAt null opens it again
     */
    @Update("UPDATE gate SET closed_at = #{closedAt} WHERE committee_id = #{committeeId} AND id = #{id}")
    int close(long committeeId, long id, Instant closedAt);

    /** By the code in its address; an unguessable one names the committee by itself. */
    @Select(POSTER + "WHERE code = #{code}")
    Optional<GatePoster> poster(String code);

    /** The newest first. */
    @Select(POSTER + "WHERE committee_id = #{committeeId} AND gate_id = #{gateId} ORDER BY edition DESC")
    List<GatePoster> posters(long committeeId, long gateId);

    @Select("SELECT COALESCE(MAX(edition), 0) FROM gate_poster WHERE gate_id = #{gateId}")
    @Options(useCache = false)
    int lastEdition(long gateId);

    /**
     * @param staffId null where nobody of the staff did it
     */
    @Insert("""
            INSERT INTO gate_poster (gate_id, edition, committee_id, code, issued_at, issued_by)
            VALUES (#{gate.id}, #{edition}, #{gate.committeeId}, #{code}, #{now}, #{staffId})""")
    void issue(Gate gate, int edition, String code, Long staffId, Instant now);

    /** 0 if it is taken back already. */
    @Update("""
            UPDATE gate_poster SET revoked_at = #{now}, revoked_by = #{staffId}
            WHERE committee_id = #{committeeId} AND gate_id = #{gateId} AND edition = #{edition}
              AND revoked_at IS NULL""")
    int revoke(long committeeId, long gateId, int edition, Long staffId, Instant now);
}
