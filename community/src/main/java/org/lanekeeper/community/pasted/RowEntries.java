package org.lanekeeper.community.pasted;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.EntryStatus;

/**
 * The entries of rows. Which entry a row has is asked of the queue and written down nowhere else: so there is nothing
 * that a crash between two steps could leave apart.
 */
@Mapper
interface RowEntries {
    String PREFIX = "group:";

    /** An entry and the key it was requested by. */
    record Line(
            String requestKey,
            int number,
            long householdId,
            Door door,
            boolean onBehalf,
            EntryStatus status,
            int quantity,
            String name,
            Integer batch) {

        /** Of the row whose entry it is. */
        int rowId() {
            return Integer.parseInt(requestKey.substring(PREFIX.length()));
        }

        RowEntry entry() {
            return new RowEntry(number, householdId, door, onBehalf, status, quantity, name, batch);
        }

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    String SELECT = """
            SELECT request_key, number, household_id, door, on_behalf, status, quantity, name, batch
            FROM relay_entry WHERE committee_id = #{committeeId} AND relay_id = #{relayId}
            """;

    /** The key by which a row is entered, the same in all copies. */
    static String key(int rowId) {
        return PREFIX + rowId;
    }

    @Select(SELECT + "AND request_key LIKE 'group:%'")
    List<Line> ofRows(long committeeId, long relayId);

    /** Those that hold the places of these households. */
    @Select("<script>" + SELECT + """
            AND claim IN <foreach collection="households" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Line> ofHouseholds(long committeeId, long relayId, List<Long> households);
}
