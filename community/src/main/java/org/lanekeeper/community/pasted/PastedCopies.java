package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All copies that were pasted. */
@Mapper
interface PastedCopies {
    String SELECT = """
            SELECT p.id, p.relay_id, p.way, s.display_name AS `by`, p.pasted_at, p.line_count, p.relation, p.missing, p.places
            FROM pasted_copy p LEFT JOIN staff s ON s.id = p.staff_id
            """;

    /** As the table has it. */
    record Line(
            long id,
            Long relayId,
            PasteWay way,
            String by,
            Instant pastedAt,
            int lineCount,
            CopyRelation relation,
            int missing,
            String places) {
        PastedCopy copy() {
            return new PastedCopy(
                    id, relayId, way, by, pastedAt, lineCount, relation, missing, CopyPlaces.read(places));
        }
    }

    /** A copy that waits for staff. */
    record Waiting(long id, Instant pastedAt, int lineCount, String body, String digest) {
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /** A copy that brought something new. */
    record Turn(Instant seenAt, String places) {}

    @Select(
            SELECT
                    + "WHERE p.committee_id = #{committeeId} AND p.relay_id = #{relayId} AND p.state = 'TAKEN' ORDER BY p.id DESC LIMIT #{most}")
    List<Line> newest(long committeeId, long relayId, int most);

    @Select("""
            SELECT seen_at, places FROM pasted_copy
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND state = 'TAKEN' AND turn IS NOT NULL
            ORDER BY turn""")
    List<Turn> turns(long committeeId, long relayId);

    /**
     * What the comparison made of a copy.
     *
     * @param turn null where it brought nothing new
     */
    record Outcome(Integer turn, Instant seenAt, CopyRelation relation, int missing, String places) {}

    @Insert("""
            INSERT INTO pasted_copy (committee_id, relay_id, way, staff_id, pasted_at, state, line_count, digest, turn,
              seen_at, relation, missing, places)
            VALUES (#{committeeId}, #{relayId}, 'CONSOLE', #{staffId}, #{pastedAt}, 'TAKEN', #{lineCount}, #{digest},
              #{is.turn}, #{is.seenAt}, #{is.relation}, #{is.missing}, #{is.places})""")
    void add(long committeeId, long relayId, long staffId, Instant pastedAt, int lineCount, String digest, Outcome is);

    /** Somebody had the same copy earlier. */
    @Update("UPDATE pasted_copy SET seen_at = #{seenAt}"
            + " WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND turn = #{turn}")
    void seenEarlier(long committeeId, long relayId, int turn, Instant seenAt);

    /** Of the newest paste of all. */
    @Select("""
            SELECT digest FROM pasted_copy
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND state = 'TAKEN'
            ORDER BY id DESC LIMIT 1""")
    Optional<String> newestDigest(long committeeId, long relayId);

    /** Does nothing if the message was kept before. */
    @Insert("""
            INSERT INTO pasted_copy (committee_id, relay_id, way, resident_id, pasted_at, state, line_count, digest,
              request_key, body)
            VALUES (#{committeeId}, #{relayId}, 'CHAT', #{residentId}, #{pastedAt}, 'WAITING', #{lineCount}, #{digest},
              #{requestKey}, #{body})
            ON DUPLICATE KEY UPDATE request_key = VALUES(request_key)""")
    void keep(
            long committeeId,
            Long relayId,
            long residentId,
            Instant pastedAt,
            int lineCount,
            String digest,
            String requestKey,
            String body);

    @Select("SELECT id FROM pasted_copy WHERE committee_id = #{committeeId} AND request_key = #{requestKey}")
    Optional<Long> requestedBy(long committeeId, String requestKey);

    /** How many of a person's copies nobody has looked at. */
    @Select("""
            SELECT COUNT(*) FROM pasted_copy
            WHERE committee_id = #{committeeId} AND state = 'WAITING' AND resident_id = #{residentId}""")
    int waitingOf(long committeeId, long residentId);

    @Update("""
            UPDATE pasted_copy SET relay_id = #{relayId}
            WHERE committee_id = #{committeeId} AND id = #{id} AND resident_id = #{residentId} AND state = 'WAITING'""")
    void settle(long committeeId, long id, long residentId, long relayId);

    @Select("""
            SELECT body FROM pasted_copy
            WHERE committee_id = #{committeeId} AND id = #{id} AND resident_id = #{residentId} AND body IS NOT NULL""")
    Optional<String> bodyFor(long committeeId, long id, long residentId);

    /** Copies of the relay with just this text, the oldest first; held until the transaction ends. */
    @Select("""
            SELECT id, pasted_at, line_count, body, digest FROM pasted_copy
            WHERE committee_id = #{committeeId} AND state = 'WAITING' AND (relay_id = #{relayId} OR relay_id IS NULL)
              AND digest = #{digest}
            ORDER BY pasted_at, id FOR UPDATE""")
    List<Waiting> lockAlike(long committeeId, long relayId, String digest);

    /** Those of the relay, and those of which nobody knows to which they belong; the oldest first. */
    @Select("""
            SELECT id, pasted_at, line_count, body, digest FROM pasted_copy
            WHERE committee_id = #{committeeId} AND state = 'WAITING' AND (relay_id = #{relayId} OR relay_id IS NULL)
            ORDER BY pasted_at, id LIMIT #{most}""")
    List<Waiting> waiting(long committeeId, long relayId, int most);

    @Select("""
            SELECT COUNT(*) FROM pasted_copy
            WHERE committee_id = #{committeeId} AND state = 'WAITING' AND (relay_id = #{relayId} OR relay_id IS NULL)""")
    int countWaiting(long committeeId, long relayId);

    @Select("""
            SELECT id, pasted_at, line_count, body, digest FROM pasted_copy
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'WAITING'
              AND (relay_id = #{relayId} OR relay_id IS NULL)
            FOR UPDATE""")
    Optional<Waiting> lockWaiting(long committeeId, long relayId, long id);

    @Update("""
            UPDATE pasted_copy SET state = 'TAKEN', relay_id = #{relayId}, staff_id = #{staffId},
              turn = #{is.turn}, seen_at = #{is.seenAt}, relation = #{is.relation}, missing = #{is.missing},
              places = #{is.places}
            WHERE committee_id = #{committeeId} AND id = #{id}""")
    void taken(long committeeId, long id, long relayId, long staffId, Outcome is);

    @Update("""
            UPDATE pasted_copy SET state = 'DROPPED', staff_id = #{staffId}
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'WAITING'
              AND (relay_id = #{relayId} OR relay_id IS NULL)""")
    int drop(long committeeId, long relayId, long id, long staffId);

    @Delete("DELETE FROM pasted_copy WHERE committee_id = #{committeeId} AND relay_id = #{relayId}")
    int removeAll(long committeeId, long relayId);

    /** What somebody sent who has left, and nobody has looked at. */
    @Delete("DELETE FROM pasted_copy"
            + " WHERE committee_id = #{committeeId} AND state = 'WAITING' AND resident_id = #{residentId}")
    int removeWaitingOf(long committeeId, long residentId);

    /** What staff have dealt with stays in the history, as nobody's and without its text. */
    @Update("""
            UPDATE pasted_copy SET resident_id = NULL, body = NULL, request_key = NULL
            WHERE committee_id = #{committeeId} AND state IN ('TAKEN', 'DROPPED') AND resident_id = #{residentId}""")
    int disown(long committeeId, long residentId);

    /** Texts are needed while they wait, and for a day after, while a dialogue may still ask for a row. */
    @Update("UPDATE pasted_copy SET body = NULL"
            + " WHERE state <> 'WAITING' AND body IS NOT NULL AND pasted_at < #{before}")
    int removeBodies(Instant before);

    /** Copies of which nobody ever said to which relay they belong. */
    @Delete("DELETE FROM pasted_copy WHERE relay_id IS NULL AND pasted_at < #{before}")
    int removeUnsettled(Instant before);
}
