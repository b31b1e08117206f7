package org.lanekeeper.community.retention;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What the deleting leaves behind: a kind, a count and a moment. */
@Mapper
public interface RetentionCounts {
    /** What was deleted. */
    enum Kind {
        PHOTO,
        TALK,
        REPLY,
        VISIT,
        WORDS
    }

    record Removed(int removed, Instant removedAt) {}

    @Insert("INSERT INTO retention_count (committee_id, kind, removed, removed_at)"
            + " VALUES (#{committeeId}, #{kind}, #{removed}, #{now})")
    void note(long committeeId, Kind kind, int removed, Instant now);

    @Select("SELECT removed, removed_at FROM retention_count WHERE committee_id = #{committeeId} AND kind = #{kind}"
            + " ORDER BY removed_at DESC, id DESC LIMIT 1")
    Optional<Removed> newest(long committeeId, Kind kind);
}
