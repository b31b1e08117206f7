package org.lanekeeper.community.visit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All visits. New ones are written by {@link RegisteringVisit}. */
@Mapper
public interface Visits {
    String COLUMNS = """
            id, committee_id, gate_id, code, party, way, invitation_id, sealed, document_kind, phone_tail, origin, building,
              room, door, household_id, reason, transport, flagged, consent_version, arrives_at, valid_until, registered_at,
              state, state_at, temperature
            """;

    String SELECT = "SELECT " + COLUMNS + " FROM visit ";

    /** For the committee's people. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND code = #{code}")
    Optional<Visit> coded(long committeeId, String code);

    /** For whoever proves by more than the code that it is theirs. */
    @Select(SELECT + "WHERE code = #{code}")
    Optional<Visit> ofCode(String code);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<Visit> find(long committeeId, long id);

    /** As it stands once whoever is changing it is done; held until the transaction ends. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id} FOR UPDATE")
    Optional<Visit> lock(long committeeId, long id);

    /** The newest first. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND gate_id = #{gateId}"
            + " ORDER BY registered_at DESC LIMIT #{most}")
    List<Visit> newest(long committeeId, long gateId, int most);

    /** Those who came together, in the order of their form. */
    @Select(SELECT + "WHERE party = #{party} AND committee_id = #{committeeId} ORDER BY id")
    List<Visit> ofParty(long committeeId, String party);

    /**
     * The newest first.
     *
     * @param digests of {@link VisitLookups#documents}
     */
    @Select("""
            <script>
            """ + SELECT + """
            WHERE committee_id = #{committeeId} AND document_lookup IN
            <foreach collection="digests" item="digest" open="(" separator="," close=")">#{digest}</foreach>
            ORDER BY registered_at DESC LIMIT #{most}
            </script>""")
    List<Visit> withDocument(long committeeId, Collection<String> digests, int most);

    /** Whether the telephone belongs to the visit, by {@link VisitLookups#phones}. */
    @Select("""
            <script>
            SELECT COUNT(*) FROM visit WHERE id = #{id} AND phone_lookup IN
            <foreach collection="digests" item="digest" open="(" separator="," close=")">#{digest}</foreach>
            </script>""")
    boolean hasPhone(long id, Collection<String> digests);

    /**
     * 0 if it stands otherwise meanwhile.
     *
     * @param temperature null leaves the one before
     */
    @Update("""
            UPDATE visit SET state = #{to}, state_at = #{at}, temperature = COALESCE(#{temperature}, temperature)
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = #{from}""")
    int move(long committeeId, long id, VisitState from, VisitState to, BigDecimal temperature, Instant at);

    @Update("UPDATE visit SET temperature = #{temperature} WHERE committee_id = #{committeeId} AND id = #{id}")
    int measured(long committeeId, long id, BigDecimal temperature);

    /** Other words; 0 if it stands otherwise meanwhile. */
    @Update("UPDATE visit SET sealed = #{sealed} WHERE id = #{id} AND state = #{from}")
    int reseal(long id, VisitState from, byte[] sealed);

    /** Nothing personal is left; 0 if it stands otherwise meanwhile. */
    @Update("""
            UPDATE visit SET state = 'WITHDRAWN', state_at = #{now}, sealed = '', document_kind = NULL,
              document_lookup = NULL, phone_lookup = '', phone_tail = '', origin = '', building = '', room = '', door = '',
              household_id = NULL, flagged = '', temperature = NULL
            WHERE id = #{id} AND state = #{from}""")
    int wipe(long id, VisitState from, Instant now);
}
