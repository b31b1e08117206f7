package org.lanekeeper.community.photo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All pictures that residents sent. */
@Mapper
public interface Photos {
    String SELECT = """
            SELECT id, committee_id, resident_id, status, media_type, width, height, rotation, received_at, claimed_by,
              claimed_until, keyed_by, relay_id, number, removed_at FROM photo
            """;

    /** Of one clerk: pictures that nobody else has on the screen, and none to review that the clerk typed. */
    String FREE = """
             AND (status = 'WAITING' OR status = 'REVIEW' AND keyed_by <> #{staffId})
             AND (claimed_by IS NULL OR claimed_by = #{staffId} OR claimed_until < #{now})
            """;

    /** One that is still to be fetched. */
    record Unfetched(long id, long committeeId, long residentId, String mediaId, int attempts, Instant receivedAt) {
        @Override
        public String toString() {
            return "Unfetched[" + id + "]";
        }
    }

    /** 0 if this message has brought it already. */
    @Insert("""
            INSERT IGNORE INTO photo (committee_id, resident_id, message_key, media_id, status, received_at, due_at)
            VALUES (#{committeeId}, #{residentId}, #{messageKey}, #{mediaId}, 'FETCHING', #{receivedAt}, #{receivedAt})""")
    int add(long committeeId, long residentId, String messageKey, String mediaId, Instant receivedAt);

    @Select("SELECT COUNT(*) FROM photo WHERE message_key = #{messageKey}")
    boolean has(String messageKey);

    @Select("SELECT COUNT(*) FROM photo"
            + " WHERE resident_id = #{residentId} AND status IN ('FETCHING', 'WAITING', 'REVIEW')")
    int countWaitingOf(long residentId);

    @Select("SELECT id, committee_id, resident_id, media_id, attempts, received_at FROM photo"
            + " WHERE status = 'FETCHING' AND due_at <= #{now} ORDER BY due_at, id LIMIT #{most}")
    List<Unfetched> due(Instant now, int most);

    /** Nobody else fetches it until then; 0 if somebody else has begun. */
    @Update("UPDATE photo SET due_at = #{until}, attempts = attempts + 1"
            + " WHERE id = #{id} AND status = 'FETCHING' AND attempts = #{attempts}")
    int beginFetching(long id, int attempts, Instant until);

    @Update("UPDATE photo SET due_at = #{dueAt} WHERE id = #{id} AND status = 'FETCHING'")
    int fetchLater(long id, Instant dueAt);

    @Update("""
            UPDATE photo SET status = 'WAITING', media_id = NULL, media_type = #{mediaType}, width = #{width},
              height = #{height}, rotation = #{rotation}
            WHERE id = #{id} AND status = 'FETCHING'""")
    int fetched(long id, String mediaType, int width, int height, int rotation);

    /** It cannot be had: never will be, or is none. */
    @Update("UPDATE photo SET status = #{status}, media_id = NULL, done_at = #{now}, removed_at = #{now}"
            + " WHERE id = #{id} AND status = 'FETCHING'")
    int notFetched(long id, PhotoStatus status, Instant now);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<Photo> find(long committeeId, long id);

    /** As it stands once whoever is changing it is done; held until the transaction ends. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id} FOR UPDATE")
    Optional<Photo> lock(long committeeId, long id);

    /** To be keyed in or reviewed by this clerk, the oldest first. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND status IN ('WAITING', 'REVIEW')" + FREE
            + "ORDER BY received_at, id LIMIT #{most}")
    List<Photo> free(long committeeId, long staffId, Instant now, int most);

    /** 0 if somebody else has it on the screen, or it is done. */
    @Update("UPDATE photo SET claimed_by = #{staffId}, claimed_until = #{until}"
            + " WHERE committee_id = #{committeeId} AND id = #{id}" + FREE)
    int claim(long committeeId, long id, long staffId, Instant now, Instant until);

    /** Back to the others. */
    @Update("UPDATE photo SET claimed_by = NULL, claimed_until = NULL"
            + " WHERE committee_id = #{committeeId} AND id = #{id} AND claimed_by = #{staffId}")
    int giveBack(long committeeId, long id, long staffId);

    /** Typed, and to be compared by somebody else. */
    @Update("""
            UPDATE photo SET status = 'REVIEW', keyed_by = #{staffId}, draft = #{sealed}, relay_id = #{relayId},
              claimed_by = NULL, claimed_until = NULL
            WHERE committee_id = #{committeeId} AND id = #{id} AND status = 'WAITING' AND claimed_by = #{staffId}""")
    int toReview(long committeeId, long id, long staffId, long relayId, byte[] sealed);

    /** What was typed, sealed. */
    record SealedDraft(byte[] draft) {}

    @Select("SELECT draft FROM photo WHERE committee_id = #{committeeId} AND id = #{id} AND draft IS NOT NULL")
    Optional<SealedDraft> draft(long committeeId, long id);

    /** It is dealt with; 0 if it was already. */
    @Update("""
            UPDATE photo SET status = #{status}, keyed_by = COALESCE(keyed_by, #{staffId}), draft = NULL,
              relay_id = #{relayId}, number = #{number}, claimed_by = NULL, claimed_until = NULL, done_by = #{staffId},
              done_at = #{now}
            WHERE committee_id = #{committeeId} AND id = #{id} AND status IN ('WAITING', 'REVIEW')""")
    int settle(long committeeId, long id, PhotoStatus status, long staffId, Long relayId, Integer number, Instant now);

    /** How many wait for what. */
    record Counts(int fetching, int waiting, int review) {
        public int open() {
            return waiting + review;
        }
    }

    @Select("""
            SELECT COALESCE(SUM(status = 'FETCHING'), 0) AS fetching, COALESCE(SUM(status = 'WAITING'), 0) AS waiting,
              COALESCE(SUM(status = 'REVIEW'), 0) AS review
            FROM photo WHERE committee_id = #{committeeId} AND status IN ('FETCHING', 'WAITING', 'REVIEW')""")
    Counts counts(long committeeId);

    /** A line of what was done. */
    record Done(
            long id, PhotoStatus status, Long relayId, Integer number, String by, Instant doneAt, Instant removedAt) {}

    @Select("""
            SELECT p.id, p.status, p.relay_id, p.number, s.display_name AS `by`, p.done_at, p.removed_at
            FROM photo p LEFT JOIN staff s ON s.id = p.done_by
            WHERE p.committee_id = #{committeeId} AND p.done_at IS NOT NULL ORDER BY p.done_at DESC, p.id DESC LIMIT #{most}""")
    List<Done> done(long committeeId, int most);

    /** Whose time is over. */
    record Old(long id, long committeeId) {}

    @Select("""
            SELECT id, committee_id FROM photo
            WHERE removed_at IS NULL AND (done_at < #{doneBefore} OR received_at < #{receivedBefore})
            ORDER BY id LIMIT #{most}""")
    List<Old> old(Instant doneBefore, Instant receivedBefore, int most);

    /** The picture is gone: what is left says that there was one. */
    @Update("""
            UPDATE photo SET removed_at = #{now}, media_id = NULL, draft = NULL,
              status = CASE WHEN done_at IS NULL THEN 'LOST' ELSE status END, done_at = COALESCE(done_at, #{now})
            WHERE id = #{id}""")
    int removed(long id, Instant now);

    @Select("SELECT id FROM photo WHERE resident_id = #{residentId}")
    List<Long> of(long residentId);

    @Delete("DELETE FROM photo WHERE id = #{id}")
    int remove(long id);
}
