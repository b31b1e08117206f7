package org.lanekeeper.community.household;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Which buildings block owners look after. Asked anew each time, so that what is taken from somebody is out of their sight
 * at once. A household that moves in or is found later belongs to whoever has its building.
 */
@Mapper
public interface OwnBuildings {
    /** Limits a statement about households {@code h} to the buildings of {@code owner}; does not where that is null. */
    String ONLY = """
             AND (#{owner} IS NULL OR EXISTS (SELECT 1 FROM staff_building own WHERE own.staff_id = #{owner}
              AND own.compound_id = h.compound_id AND own.building = h.building))
            """;

    /** A building of one compound. */
    record Building(long compoundId, String compound, String building) {}

    /** In the order of their addresses. */
    @Select("""
            SELECT b.compound_id, c.name AS compound, b.building
            FROM staff_building b JOIN compound c ON c.id = b.compound_id
            WHERE b.committee_id = #{committeeId} AND b.staff_id = #{staffId}
            ORDER BY b.compound_id, LENGTH(b.building), b.building""")
    List<Building> of(long committeeId, long staffId);

    @Delete("DELETE FROM staff_building WHERE committee_id = #{committeeId} AND staff_id = #{staffId}")
    int clear(long committeeId, long staffId);

    /** Only a compound of the committee's own. */
    @Insert("""
            INSERT IGNORE INTO staff_building (staff_id, compound_id, building, committee_id)
            SELECT #{staffId}, c.id, #{building}, c.committee_id FROM compound c
            WHERE c.id = #{compoundId} AND c.committee_id = #{committeeId}""")
    int add(long committeeId, long staffId, long compoundId, String building);

    @Select("SELECT EXISTS (SELECT 1 FROM household h WHERE h.committee_id = #{committeeId} AND h.id = #{householdId}"
            + ONLY + ")")
    boolean ownHousehold(long committeeId, Long owner, long householdId);

    @Select("SELECT EXISTS (SELECT 1 FROM relay_entry e JOIN household h ON h.id = e.household_id"
            + " WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.number = #{number}" + ONLY
            + ")")
    boolean ownEntry(long committeeId, Long owner, long relayId, int number);

    /** A line of the call list. */
    @Select("SELECT EXISTS (SELECT 1 FROM delivery d JOIN household h ON h.id = d.household_id"
            + " WHERE d.committee_id = #{committeeId} AND d.id = #{deliveryId}" + ONLY + ")")
    boolean ownCall(long committeeId, Long owner, long deliveryId);
}
