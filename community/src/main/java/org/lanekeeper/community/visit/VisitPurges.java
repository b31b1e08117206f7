package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** Deleting visits, and the certificates of it. */
@Mapper
public interface VisitPurges {
    /** Why something was deleted. */
    enum Ground {
        /** Its time was over. */
        RETENTION,
        /** By whom it was about. */
        WITHDRAWN
    }

    /**
     * What a deletion leaves (删除证明).
     *
     * @param keptSince registration of the oldest visit of it
     * @param digest SHA-256 over the digest before and what was deleted
     */
    record Certificate(
            long id,
            int visits,
            int passings,
            Instant keptSince,
            Instant keptTo,
            String digest,
            Ground ground,
            Instant purgedAt) {}

    @Insert("""
            INSERT INTO visit_purge (committee_id, visits, passings, kept_since, kept_to, digest, ground, purged_at)
            VALUES (#{committeeId}, #{visits}, #{passings}, #{keptSince}, #{keptTo}, #{digest}, #{ground}, #{purgedAt})""")
    void certify(
            long committeeId,
            int visits,
            int passings,
            Instant keptSince,
            Instant keptTo,
            String digest,
            Ground ground,
            Instant purgedAt);

    /** The newest first. */
    @Select("""
            SELECT id, visits, passings, kept_since, kept_to, digest, ground, purged_at FROM visit_purge
            WHERE committee_id = #{committeeId} ORDER BY id DESC LIMIT #{most}""")
    List<Certificate> certificates(long committeeId, int most);

    @Select("SELECT digest FROM visit_purge WHERE committee_id = #{committeeId} ORDER BY id DESC LIMIT 1")
    @Options(useCache = false)
    Optional<String> newestDigest(long committeeId);

    /** A visit whose time is over, with what its certificate is made of. */
    record Old(
            long id,
            long committeeId,
            long gateId,
            String code,
            byte[] sealed,
            VisitReason reason,
            String flagged,
            Instant registeredAt) {
        @Override
        public String toString() {
            return "Old[" + id + "]";
        }
    }

    @Select("SELECT DISTINCT committee_id FROM visit WHERE kept_until < #{now}")
    List<Long> committeesWithOld(Instant now);

    /** Held until the transaction ends. */
    @Select("""
            SELECT id, committee_id, gate_id, code, sealed, reason, flagged, registered_at FROM visit
            WHERE kept_until < #{now} AND committee_id = #{committeeId} ORDER BY kept_until LIMIT #{most} FOR UPDATE""")
    List<Old> old(long committeeId, Instant now, int most);

    @Delete("""
            <script>
            DELETE FROM passing WHERE visit_id IN
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    int removePassings(List<Long> ids);

    @Delete("""
            <script>
            DELETE FROM visit WHERE id IN
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    int remove(List<Long> ids);

    /**
     * What is left: a count.
     *
     * @param hourOf its beginning
     */
    @Insert("""
            INSERT INTO visit_sum (committee_id, gate_id, hour_of, reason, flagged, visits)
            VALUES (#{committeeId}, #{gateId}, #{hourOf}, #{reason}, #{flagged}, #{visits})
            ON DUPLICATE KEY UPDATE visits = visits + VALUES(visits)""")
    void count(long committeeId, long gateId, Instant hourOf, VisitReason reason, boolean flagged, int visits);

    /** Of deleted visits. */
    record Sum(long gateId, Instant hourOf, VisitReason reason, boolean flagged, int visits) {}

    @Select("""
            SELECT gate_id, hour_of, reason, flagged, visits FROM visit_sum
            WHERE committee_id = #{committeeId} AND hour_of >= #{from} AND hour_of < #{to}
            ORDER BY hour_of, gate_id""")
    List<Sum> sums(long committeeId, Instant from, Instant to);
}
