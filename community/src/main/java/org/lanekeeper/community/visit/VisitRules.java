package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.CacheNamespace;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * What committees have decided about visits. Every visitor needs it, so each node remembers it; what another node has
 * changed is seen after five seconds.
 */
@Mapper
@CacheNamespace(flushInterval = 5000, readWrite = false)
public interface VisitRules {
    @Select("""
            SELECT committee_id, valid_minutes, keep_days, asks_document, asks_origin, purpose, contact
            FROM visit_rule WHERE committee_id = #{committeeId}""")
    Optional<VisitRule> kept(long committeeId);

    default VisitRule of(long committeeId) {
        return kept(committeeId).orElseGet(() -> VisitRule.standard(committeeId));
    }

    @Insert("""
            INSERT INTO visit_rule (committee_id, valid_minutes, keep_days, asks_document, asks_origin, purpose, contact)
            VALUES (#{committeeId}, #{validMinutes}, #{keepDays}, #{asksDocument}, #{asksOrigin}, #{purpose}, #{contact})
            ON DUPLICATE KEY UPDATE valid_minutes = VALUES(valid_minutes), keep_days = VALUES(keep_days),
              asks_document = VALUES(asks_document), asks_origin = VALUES(asks_origin), purpose = VALUES(purpose),
              contact = VALUES(contact)""")
    void keep(VisitRule rule);

    /** What visitors agreed to under a version. */
    record Consent(int version, String words, Instant since) {}

    /** The newest first. */
    @Select("SELECT version, words, since FROM visit_consent WHERE committee_id = #{committeeId} ORDER BY version DESC")
    List<Consent> consents(long committeeId);

    @Select("SELECT version, words, since FROM visit_consent"
            + " WHERE committee_id = #{committeeId} AND version = #{version}")
    Optional<Consent> consent(long committeeId, int version);

    /** 0 if that version is there already; words that somebody agreed to are never changed. */
    @Insert("INSERT IGNORE INTO visit_consent (committee_id, version, words, since)"
            + " VALUES (#{committeeId}, #{version}, #{words}, #{now})")
    int addConsent(long committeeId, int version, String words, Instant now);

    /** Those that are asked, in their order. */
    @Select("""
            SELECT id, committee_id, place, words, flagged_yes FROM visit_question
            WHERE committee_id = #{committeeId} AND retired_at IS NULL ORDER BY place, id""")
    List<VisitQuestion> questions(long committeeId);

    /** Those that were ever asked: answers name them. */
    @Select("SELECT id, committee_id, place, words, flagged_yes FROM visit_question"
            + " WHERE committee_id = #{committeeId} ORDER BY id")
    List<VisitQuestion> everAsked(long committeeId);

    @Insert("INSERT INTO visit_question (committee_id, place, words, flagged_yes)"
            + " VALUES (#{committeeId}, #{place}, #{words}, #{flaggedYes})")
    void ask(long committeeId, int place, String words, boolean flaggedYes);

    @Update("UPDATE visit_question SET retired_at = #{now}"
            + " WHERE committee_id = #{committeeId} AND id = #{id} AND retired_at IS NULL")
    int retire(long committeeId, long id, Instant now);

    /** A part of a place's name; whoever comes from there is flagged. */
    record Area(long id, String words, Instant since) {}

    @Select("SELECT id, words, since FROM visit_area WHERE committee_id = #{committeeId} ORDER BY id")
    List<Area> areas(long committeeId);

    @Insert("INSERT IGNORE INTO visit_area (committee_id, words, since) VALUES (#{committeeId}, #{words}, #{now})")
    int addArea(long committeeId, String words, Instant now);

    @Delete("DELETE FROM visit_area WHERE committee_id = #{committeeId} AND id = #{id}")
    int removeArea(long committeeId, long id);

    /** A household whose visitors the guard is warned of. */
    record Isolating(long householdId, Instant until, Instant notedAt) {}

    @Select("""
            SELECT household_id, until, noted_at FROM isolating_household
            WHERE committee_id = #{committeeId} AND until > #{now} ORDER BY until""")
    @Options(useCache = false)
    List<Isolating> isolatingNow(long committeeId, Instant now);

    @Select("SELECT household_id, until, noted_at FROM isolating_household WHERE committee_id = #{committeeId}")
    List<Isolating> isolating(long committeeId);

    @Insert("""
            INSERT INTO isolating_household (household_id, committee_id, until, noted_by, noted_at)
            SELECT id, committee_id, #{until}, #{staffId}, #{now} FROM household
            WHERE committee_id = #{committeeId} AND id = #{householdId}
            ON DUPLICATE KEY UPDATE until = VALUES(until), noted_by = VALUES(noted_by), noted_at = VALUES(noted_at)""")
    int isolate(long committeeId, long householdId, Instant until, long staffId, Instant now);

    @Delete("DELETE FROM isolating_household WHERE committee_id = #{committeeId} AND household_id = #{householdId}")
    int release(long committeeId, long householdId);
}
