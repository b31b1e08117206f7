package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lanekeeper.community.resident.Resident;

/** All invitations. */
@Mapper
public interface Invitations {
    String SELECT = """
            SELECT id, committee_id, household_id, resident_id, code, guests, used, valid_from, valid_until, cancelled_at
            FROM invitation
            """;

    /** 0 if the resident has sent this already. */
    @Insert("""
            INSERT IGNORE INTO invitation (committee_id, household_id, resident_id, code, request_key, guests, valid_from,
              valid_until, created_at)
            VALUES (#{resident.committeeId}, #{resident.householdId}, #{resident.id}, #{code}, #{requestKey}, #{guests},
              #{validFrom}, #{validUntil}, #{now})""")
    int add(
            Resident resident,
            String code,
            String requestKey,
            int guests,
            Instant validFrom,
            Instant validUntil,
            Instant now);

    @Select(SELECT + "WHERE request_key = #{requestKey} AND resident_id = #{residentId}")
    Optional<Invitation> requested(long residentId, String requestKey);

    /** An unguessable code names the committee by itself. */
    @Select(SELECT + "WHERE code = #{code}")
    Optional<Invitation> ofCode(String code);

    /** The newest first. */
    @Select(SELECT + "WHERE resident_id = #{residentId} AND valid_until > #{now} AND cancelled_at IS NULL"
            + " ORDER BY id DESC LIMIT #{most}")
    List<Invitation> open(long residentId, Instant now, int most);

    /** 0 if it is over. */
    @Update("""
            UPDATE invitation SET cancelled_at = #{now}
            WHERE resident_id = #{residentId} AND code = #{code} AND cancelled_at IS NULL AND valid_until > #{now}""")
    int cancel(long residentId, String code, Instant now);

    @Delete("DELETE FROM invitation WHERE valid_until < #{before} LIMIT #{most}")
    int removeOver(Instant before, int most);

    @Delete("DELETE FROM invitation WHERE resident_id = #{residentId}")
    int removeOf(long residentId);
}
