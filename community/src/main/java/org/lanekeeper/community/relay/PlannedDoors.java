package org.lanekeeper.community.relay;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** All doors of a committee, for the plan on the wall. */
@Mapper
public interface PlannedDoors {
    /** In the order of their addresses, with those that the roster does not have but that signed up. */
    @Select("""
            SELECT h.compound_id, c.name AS compound, h.building, h.unit, h.room, e.number, e.status, e.batch,
              COALESCE(e.secured, FALSE) AS secured
            FROM household h
            JOIN compound c ON c.id = h.compound_id
            LEFT JOIN relay_entry e ON e.relay_id = #{relayId} AND e.claim = h.id
            WHERE h.committee_id = #{committeeId} AND (h.standing = 'REGISTERED' OR e.number IS NOT NULL)
            ORDER BY h.compound_id, LENGTH(h.building), h.building, LENGTH(h.unit), h.unit, LENGTH(h.room), h.room""")
    List<PlannedDoor> of(long committeeId, long relayId);
}
