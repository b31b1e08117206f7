package org.lanekeeper.community.staff;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All staff accounts. User names are unique across committees. */
@Mapper
public interface StaffAccounts {
    String SELECT = """
            SELECT id, committee_id, username, display_name, role, password_hash, failures, locked_until FROM staff
            """;

    @Select(SELECT + "WHERE username = #{username}")
    Optional<StaffAccount> named(String username);

    @Select(SELECT + "WHERE id = #{id}")
    Optional<StaffAccount> find(long id);

    @Insert("""
            INSERT IGNORE INTO staff (committee_id, username, password_hash, role, display_name, created_at)
            VALUES (#{committeeId}, #{username}, #{passwordHash}, #{role}, #{displayName}, #{now})""")
    int add(long committeeId, String username, String passwordHash, Role role, String displayName, Instant now);

    @Update("UPDATE staff SET failures = failures + 1 WHERE id = #{id}")
    void countFailure(long id);

    @Update("UPDATE staff SET failures = 0, locked_until = #{until} WHERE id = #{id}")
    void lockUntil(long id, Instant until);

    @Update("UPDATE staff SET failures = 0, locked_until = NULL WHERE id = #{id}")
    void clearFailures(long id);
}
