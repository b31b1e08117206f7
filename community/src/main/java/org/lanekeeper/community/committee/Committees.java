package org.lanekeeper.community.committee;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.CacheNamespace;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/**
 * All committees and their compounds. They change a few times a year and are asked for in every message, so each node
 * remembers them; what another node has changed is seen after five seconds.
 */
@Mapper
@CacheNamespace(flushInterval = 5000, readWrite = false)
public interface Committees {
    @Select("SELECT id, name, street, phone FROM committee WHERE id = #{id}")
    Optional<Committee> find(long id);

    /** Waits for other work that changes this committee as a whole; held until the transaction ends. */
    @Select("SELECT id FROM committee WHERE id = #{id} FOR UPDATE")
    @Options(useCache = false)
    long lock(long id);

    @Select("SELECT id, name, street, phone FROM committee WHERE street = #{street} AND name = #{name}")
    Optional<Committee> named(String street, String name);

    /** Those that somebody works for: servers that warm themselves up have one of their own for a moment. */
    @Select("SELECT COUNT(*) FROM committee WHERE NOT scratch")
    int count();

    @Insert("INSERT INTO committee (name, street, phone) VALUES (#{name}, #{street}, #{phone})")
    void insert(String name, String street, String phone);

    /** Those that a platform account serves; several where a whole street shares one official account. */
    @Select("""
            SELECT c.id, c.name, c.street, c.phone
            FROM committee_account a JOIN committee c ON c.id = a.committee_id
            WHERE a.platform = #{platform} AND a.account = #{account}
            ORDER BY c.id""")
    List<Committee> servedBy(String platform, String account);

    @Insert("INSERT INTO committee_account (committee_id, platform, account)"
            + " VALUES (#{committeeId}, #{platform}, #{account})"
            + " ON DUPLICATE KEY UPDATE account = VALUES(account)")
    void serve(long committeeId, String platform, String account);

    @Select("SELECT id, committee_id, name FROM compound WHERE committee_id = #{committeeId} ORDER BY id")
    List<Compound> compounds(long committeeId);

    @Insert("INSERT INTO compound (committee_id, name) VALUES (#{committeeId}, #{name})"
            + " ON DUPLICATE KEY UPDATE committee_id = VALUES(committee_id)")
    void addCompound(long committeeId, String name);
}
