package org.lanekeeper.community.household;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All households of all committees; every question names the committee. */
@Mapper
public interface Households {
    String SELECT = """
            SELECT h.id, h.committee_id, h.compound_id, c.name AS compound, h.building, h.unit, h.room, h.name, h.phone,
              h.standing
            FROM household h JOIN compound c ON c.id = h.compound_id
            """;

    @Select(SELECT + "WHERE h.committee_id = #{committeeId} AND h.id = #{id}")
    Optional<Household> find(long committeeId, long id);

    /** Every door with this building and room, in whichever compound and staircase. */
    @Select(SELECT
            + "WHERE h.committee_id = #{committeeId} AND h.building = #{building} AND h.room = #{room} ORDER BY h.id")
    List<Household> atRoom(long committeeId, String building, String room);

    @Select(
            SELECT
                    + "WHERE h.compound_id = #{compoundId} AND h.building = #{building} AND h.unit = #{unit} AND h.room = #{room}")
    Optional<Household> at(long compoundId, String building, String unit, String room);

    /** Every household of the committee, unless there are more than so many. */
    @Select(SELECT + "WHERE h.committee_id = #{committeeId} LIMIT #{most}")
    List<Household> all(long committeeId, int most);

    /** What has changed in the last so many seconds, by the database's own clock. */
    @Select(SELECT + "WHERE h.committee_id = #{committeeId} AND h.changed_at >= NOW(6) - INTERVAL #{seconds} SECOND")
    List<Household> changed(long committeeId, long seconds);

    @Select(SELECT + "WHERE h.committee_id = #{committeeId} AND h.standing = 'REGISTERED' ORDER BY h.id")
    List<Household> registered(long committeeId);

    @Insert("""
            INSERT INTO household (committee_id, compound_id, building, unit, room, name, phone, standing,
              created_at, updated_at)
            VALUES (#{committeeId}, #{compoundId}, #{building}, #{unit}, #{room}, #{name}, #{phone}, 'UNVERIFIED',
              #{now}, #{now})
            ON DUPLICATE KEY UPDATE room = VALUES(room)""")
    void claim(
            long committeeId,
            long compoundId,
            String building,
            String unit,
            String room,
            String name,
            String phone,
            Instant now);

    @Update("UPDATE household SET standing = 'REGISTERED', updated_at = #{now}"
            + " WHERE committee_id = #{committeeId} AND id = #{id}")
    int register(long committeeId, long id, Instant now);

    @Update("UPDATE household SET phone = #{phone}, updated_at = #{now}"
            + " WHERE committee_id = #{committeeId} AND id = #{id}")
    int correctPhone(long committeeId, long id, String phone, Instant now);

    @Select("""
            SELECT COUNT(*) AS households, COALESCE(SUM(phone IS NOT NULL), 0) AS with_mobile
            FROM household WHERE committee_id = #{committeeId} AND standing = 'REGISTERED'""")
    RosterSize size(long committeeId);

    /** The same, of some buildings, see {@link OwnBuildings#ONLY}. */
    @Select("""
            SELECT COUNT(*) AS households, COALESCE(SUM(h.phone IS NOT NULL), 0) AS with_mobile
            FROM household h WHERE h.committee_id = #{committeeId} AND h.standing = 'REGISTERED'""" + OwnBuildings.ONLY)
    RosterSize sizeOf(long committeeId, Long owner);

    /** Those of the roster that fit the search, in the order of their doors. */
    @Select("<script>" + SELECT + RosterSearch.WHERE + """
            ORDER BY h.compound_id, LENGTH(h.building), h.building, h.unit, LENGTH(h.room), h.room
            LIMIT #{most} OFFSET #{skipped}
            </script>""")
    List<Household> search(long committeeId, Long owner, RosterSearch search, int skipped, int most);

    @Select("<script>SELECT COUNT(*) FROM household h" + RosterSearch.WHERE + "</script>")
    int count(long committeeId, Long owner, RosterSearch search);

    /** A building of the roster. */
    record Building(long compoundId, String compound, String building, int households) {}

    /** The buildings of the roster, in the order of their addresses. */
    @Select("""
            SELECT h.compound_id, c.name AS compound, h.building, COUNT(*) AS households
            FROM household h JOIN compound c ON c.id = h.compound_id
            WHERE h.committee_id = #{committeeId} AND h.standing = 'REGISTERED'
            GROUP BY h.compound_id, c.name, h.building
            ORDER BY h.compound_id, LENGTH(h.building), h.building""")
    List<Building> buildings(long committeeId);

    /** How many of these have a mobile. */
    @Select("""
            <script>
            SELECT COUNT(*) FROM household WHERE committee_id = #{committeeId} AND phone IS NOT NULL AND id IN
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    int withMobile(long committeeId, List<Long> ids);
}
