package org.lanekeeper.community.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All listed people of all committees. */
@Mapper
public interface ListedPeople {
    String SELECT = """
            SELECT p.id, p.committee_id, p.register, p.sealed, p.seal_number, p.household_id, p.door, p.came_from,
              p.visit_id, p.listed_at, s.display_name AS listed_by, p.ended_at
            FROM listed_person p LEFT JOIN staff s ON s.id = p.listed_by
            """;

    /** What is written of a new one. */
    record NewPerson(
            long committeeId,
            Register register,
            byte[] sealed,
            long sealNumber,
            String documentLookup,
            String phoneLookup,
            Long householdId,
            String door,
            String cameFrom,
            Long visitId,
            long listedBy) {
        @Override
        public String toString() {
            return "NewPerson[]";
        }
    }

    @Insert("""
            INSERT INTO listed_person (committee_id, register, sealed, seal_number, document_lookup, phone_lookup,
              household_id, door, came_from, visit_id, listed_at, listed_by)
            VALUES (#{person.committeeId}, #{person.register}, #{person.sealed}, #{person.sealNumber},
              #{person.documentLookup}, #{person.phoneLookup}, #{person.householdId}, #{person.door}, #{person.cameFrom},
              #{person.visitId}, #{now}, #{person.listedBy})""")
    void add(NewPerson person, Instant now);

    @Select(SELECT + "WHERE p.committee_id = #{committeeId} AND p.id = #{id}")
    Optional<ListedPerson> find(long committeeId, long id);

    /** By the random number that its words are sealed with. */
    @Select(SELECT
            + "WHERE p.committee_id = #{committeeId} AND p.seal_number = #{sealNumber} ORDER BY p.id DESC LIMIT 1")
    Optional<ListedPerson> sealedWith(long committeeId, long sealNumber);

    /**
     * Those about whom something is to be done, the newest first.
     *
     * @param register null for all
     */
    @Select("""
            <script>
            """ + SELECT + """
            WHERE p.committee_id = #{committeeId} AND p.ended_at IS NULL
            <if test="register != null">AND p.register = #{register}</if>
            ORDER BY p.listed_at DESC, p.id DESC LIMIT #{most} OFFSET #{skipped}
            </script>""")
    List<ListedPerson> open(long committeeId, Register register, int skipped, int most);

    /** How many stand on a list. */
    record Count(Register register, int people) {}

    @Select("SELECT register, COUNT(*) AS people FROM listed_person"
            + " WHERE committee_id = #{committeeId} AND ended_at IS NULL GROUP BY register")
    List<Count> counts(long committeeId);

    /** Those still open who have one of these documents or telephones. */
    @Select("""
            <script>
            """ + SELECT + """
            WHERE p.committee_id = #{committeeId} AND p.ended_at IS NULL AND (FALSE
            <if test="!documents.empty">OR p.document_lookup IN
            <foreach collection="documents" item="digest" open="(" separator="," close=")">#{digest}</foreach></if>
            <if test="!phones.empty">OR p.phone_lookup IN
            <foreach collection="phones" item="digest" open="(" separator="," close=")">#{digest}</foreach></if>)
            ORDER BY p.id LIMIT 20
            </script>""")
    List<ListedPerson> known(long committeeId, Collection<String> documents, Collection<String> phones);

    /** 0 if it is over already. */
    @Update("UPDATE listed_person SET ended_at = #{now}, kept_until = #{keptUntil}"
            + " WHERE committee_id = #{committeeId} AND id = #{id} AND ended_at IS NULL")
    int end(long committeeId, long id, Instant now, Instant keptUntil);

    @Select(SELECT + "WHERE p.kept_until < #{now} ORDER BY p.kept_until LIMIT #{most}")
    List<ListedPerson> over(Instant now, int most);

    @Update("""
            <script>
            UPDATE listed_person SET visit_id = NULL WHERE visit_id IN
            <foreach collection="visitIds" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    int forgetVisits(Collection<Long> visitIds);

    @Delete("DELETE FROM listed_person WHERE id = #{id}")
    void remove(long id);
}
