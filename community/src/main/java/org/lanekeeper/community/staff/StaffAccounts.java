package org.lanekeeper.community.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All staff accounts. User names are unique across committees. */
@Mapper
public interface StaffAccounts {
    String SELECT = """
            SELECT id, committee_id, username, display_name, role, password_hash, failures, locked_until, disabled_at
            FROM staff
            """;

    @Select(SELECT + "WHERE username = #{username}")
    Optional<StaffAccount> named(String username);

    @Select(SELECT + "WHERE id = #{id}")
    Optional<StaffAccount> find(long id);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<StaffAccount> ofCommittee(long committeeId, long id);

    /** Those who may come in first, in the order they were added. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} ORDER BY disabled_at IS NOT NULL, id LIMIT #{most}")
    List<StaffAccount> all(long committeeId, int most);

    /** Holds them until the transaction ends: two administrators cannot disable each other. */
    @Select("SELECT id FROM staff WHERE committee_id = #{committeeId} AND role = 'ADMIN' AND disabled_at IS NULL"
            + " ORDER BY id FOR UPDATE")
    List<Long> lockAdministrators(long committeeId);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND request_key = #{requestKey}")
    Optional<StaffAccount> requestedBy(long committeeId, String requestKey);

    @Insert("""
            INSERT IGNORE INTO staff (committee_id, username, password_hash, role, display_name, created_at)
            VALUES (#{committeeId}, #{username}, #{passwordHash}, #{role}, #{displayName}, #{now})""")
    int add(long committeeId, String username, String passwordHash, Role role, String displayName, Instant now);

    /** Adds nobody and returns 0 if the user name or the key of the request is taken. */
    @Insert("""
            INSERT IGNORE INTO staff
              (committee_id, username, password_hash, role, display_name, created_at, request_key)
            VALUES (#{committeeId}, #{wanted.username}, #{passwordHash}, #{wanted.role}, #{wanted.displayName}, #{now},
              #{requestKey})""")
    int addOnce(long committeeId, NewStaff wanted, String passwordHash, String requestKey, Instant now);

    /** A new password also ends a lock. */
    @Update("""
            UPDATE staff SET password_hash = #{passwordHash}, failures = 0, locked_until = NULL WHERE id = #{id}""")
    void setPassword(long id, String passwordHash);

    @Update("UPDATE staff SET disabled_at = #{now} WHERE id = #{id} AND disabled_at IS NULL")
    int disable(long id, Instant now);

    @Update("""
            UPDATE staff SET disabled_at = NULL, failures = 0, locked_until = NULL
            WHERE id = #{id} AND disabled_at IS NOT NULL""")
    int enable(long id);

    @Update("UPDATE staff SET failures = failures + 1 WHERE id = #{id}")
    void countFailure(long id);

    @Update("UPDATE staff SET failures = 0, locked_until = #{until} WHERE id = #{id}")
    void lockUntil(long id, Instant until);

    @Update("UPDATE staff SET failures = 0, locked_until = NULL WHERE id = #{id}")
    void clearFailures(long id);
}
