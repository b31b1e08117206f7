package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lanekeeper.community.address.Address;

/** What is known of groups' relays, as the comparison of copies makes it. */
@Mapper
interface PastedRows {
    /**
     * A group's relay.
     *
     * @param forgottenAt since when nothing is kept of it, null while it is
     */
    record Head(String title, Instant forgottenAt) {}

    /** A {@link KnownRow} without its forms. */
    record Row(int id, Instant firstSeenAt, int form, RowState state) {}

    /** One way in which a row was written. */
    record Form(
            int rowId,
            int form,
            int position,
            Integer number,
            String line,
            String building,
            String unit,
            String room,
            String name,
            String phone,
            int quantity,
            String doubts) {

        static Form of(int rowId, int form, PastedRow row) {
            Address address = row.address();
            return new Form(
                    rowId,
                    form,
                    row.position(),
                    row.number(),
                    row.text(),
                    address == null ? null : address.building(),
                    address == null ? null : address.unit(),
                    address == null ? null : address.room(),
                    row.name(),
                    row.phone(),
                    row.quantity(),
                    String.join(",", row.doubts().stream().map(Doubt::name).toList()));
        }

        PastedRow row() {
            Address address = building == null ? null : new Address(building, unit, room);
            List<Doubt> named = doubts.isEmpty()
                    ? List.of()
                    : Stream.of(doubts.split(",")).map(Doubt::valueOf).toList();
            return new PastedRow(position, number, line, address, name, phone, quantity, named);
        }

        @Override
        public String toString() {
            return "Form[" + rowId + ", " + form + "]";
        }
    }

    /** Makes the row that orders the pastes of a relay, and holds it until the transaction ends. */
    @Insert("INSERT INTO pasted_relay (relay_id, committee_id) VALUES (#{relayId}, #{committeeId})"
            + " ON DUPLICATE KEY UPDATE committee_id = VALUES(committee_id)")
    void open(long committeeId, long relayId);

    @Select("SELECT title, forgotten_at FROM pasted_relay"
            + " WHERE committee_id = #{committeeId} AND relay_id = #{relayId} FOR UPDATE")
    Head lock(long committeeId, long relayId);

    /** Null where nothing was ever pasted. */
    @Select("SELECT title, forgotten_at FROM pasted_relay"
            + " WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    Head head(long committeeId, long relayId);

    @Update("UPDATE pasted_relay SET title = #{title} WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    void rename(long committeeId, long relayId, String title);

    @Select("SELECT id, first_seen_at, form, state FROM pasted_row"
            + " WHERE committee_id = #{committeeId} AND relay_id = #{relayId} ORDER BY id")
    List<Row> rows(long committeeId, long relayId);

    @Select("""
            SELECT row_id, form, position, number, line, building, unit, room, name, phone, quantity, doubts
            FROM pasted_form WHERE committee_id = #{committeeId} AND relay_id = #{relayId} ORDER BY row_id, form""")
    List<Form> forms(long committeeId, long relayId);

    @Insert("""
            <script>
            INSERT INTO pasted_row (relay_id, id, committee_id, first_seen_at, form, state) VALUES
            <foreach collection="rows" item="r" separator=",">
              (#{relayId}, #{r.id}, #{committeeId}, #{r.firstSeenAt}, #{r.form}, #{r.state})</foreach>
            ON DUPLICATE KEY UPDATE first_seen_at = VALUES(first_seen_at), form = VALUES(form), state = VALUES(state)
            </script>""")
    void writeRows(long committeeId, long relayId, List<Row> rows);

    @Insert("""
            <script>
            INSERT INTO pasted_form (relay_id, row_id, form, committee_id, position, number, line, building, unit, room,
              name, phone, quantity, doubts) VALUES
            <foreach collection="forms" item="f" separator=",">
              (#{relayId}, #{f.rowId}, #{f.form}, #{committeeId}, #{f.position}, #{f.number}, #{f.line}, #{f.building},
               #{f.unit}, #{f.room}, #{f.name}, #{f.phone}, #{f.quantity}, #{f.doubts})</foreach>
            ON DUPLICATE KEY UPDATE position = VALUES(position), number = VALUES(number), line = VALUES(line),
              building = VALUES(building), unit = VALUES(unit), room = VALUES(room), name = VALUES(name),
              phone = VALUES(phone), quantity = VALUES(quantity), doubts = VALUES(doubts)
            </script>""")
    void writeForms(long committeeId, long relayId, List<Form> forms);

    @Delete("DELETE FROM pasted_row WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    void removeRows(long committeeId, long relayId);

    @Delete("DELETE FROM pasted_form WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    void removeForms(long committeeId, long relayId);

    @Delete("DELETE FROM pasted_decision WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    void removeDecisions(long committeeId, long relayId);

    @Update("UPDATE pasted_relay SET title = '', forgotten_at = #{now}"
            + " WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    void forget(long committeeId, long relayId, Instant now);

    /** A relay of which something was pasted. */
    record Over(long committeeId, long relayId) {}

    /** Those that ended so long ago that nothing of them is needed. */
    @Select("""
            SELECT p.committee_id, p.relay_id FROM pasted_relay p JOIN relay r ON r.id = p.relay_id
            WHERE p.forgotten_at IS NULL AND r.closes_at < #{before} ORDER BY p.relay_id LIMIT #{most}""")
    List<Over> over(Instant before, int most);
}
