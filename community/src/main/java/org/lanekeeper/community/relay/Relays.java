package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** All relays of all committees. */
@Mapper
public interface Relays {
    String SELECT = """
            SELECT id, committee_id, title, item, opens_at, closes_at, quota, unit_cap, state, last_number, last_batch,
              serving, measure, per_building, walk_ins, buildings, beyond, behalf_cap, paper_time,
              SHA2(draw_seed, 256) AS draw_commitment, CASE WHEN drawn_at IS NOT NULL THEN draw_seed END AS drawn_seed,
              drawn_at, last_seq, ledger_head, building_names
            FROM relay
            """;

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id}")
    Optional<Relay> find(long committeeId, long id);

    /** For public pages, which know nothing but the relay's number. */
    @Select(SELECT + """
            WHERE id = #{id} AND state <> 'DRAFT'
              AND NOT EXISTS (SELECT 1 FROM committee c WHERE c.id = relay.committee_id AND c.scratch)""")
    Optional<Relay> published(long id);

    /** Newest first. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} ORDER BY id DESC LIMIT #{most}")
    List<Relay> newest(long committeeId, int most);

    /** Newest first. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} ORDER BY id DESC LIMIT #{most} OFFSET #{skipped}")
    List<Relay> page(long committeeId, int skipped, int most);

    @Select("SELECT COUNT(*) FROM relay WHERE committee_id = #{committeeId}")
    int count(long committeeId);

    /** Those that residents can see: announced, open, or over for no longer than since the given instant. */
    @Select(SELECT
            + "WHERE committee_id = #{committeeId} AND state <> 'DRAFT' AND closes_at > #{since} ORDER BY opens_at, id")
    List<Relay> shown(long committeeId, Instant since);

    @Select(SELECT + "WHERE committee_id = #{committeeId} AND request_key = #{requestKey}")
    Optional<Relay> requestedBy(long committeeId, String requestKey);

    /** Does nothing if a relay with this request key exists. */
    @Insert("""
            INSERT INTO relay (committee_id, title, item, opens_at, closes_at, quota, unit_cap, state, request_key,
              created_by, created_at, serving, measure, per_building, walk_ins, buildings, beyond, behalf_cap, paper_time,
              draw_seed, building_names)
            VALUES (#{committeeId}, #{plan.title}, #{plan.item}, #{plan.opensAt}, #{plan.closesAt}, #{plan.rule.quota},
              #{plan.unitCap}, 'DRAFT', #{requestKey}, #{staffId}, #{now}, #{plan.rule.serving}, #{plan.rule.measure},
              #{plan.rule.perBuilding}, #{plan.rule.walkIns}, #{buildings}, #{plan.rule.beyond}, #{plan.rule.behalfCap},
              #{plan.rule.paperTime}, #{drawSeed}, #{names})
            ON DUPLICATE KEY UPDATE request_key = VALUES(request_key)""")
    void insert(
            long committeeId,
            RelayPlan plan,
            String buildings,
            String names,
            String drawSeed,
            String requestKey,
            Long staffId,
            Instant now);

    /** Only a draft; what nobody has seen yet may change in every way. A seed stays, so that it is drawn up only once. */
    @Update("""
            UPDATE relay SET title = #{plan.title}, item = #{plan.item}, opens_at = #{plan.opensAt},
              closes_at = #{plan.closesAt}, quota = #{plan.rule.quota}, unit_cap = #{plan.unitCap},
              serving = #{plan.rule.serving}, measure = #{plan.rule.measure}, per_building = #{plan.rule.perBuilding},
              walk_ins = #{plan.rule.walkIns}, buildings = #{buildings}, building_names = #{names},
              beyond = #{plan.rule.beyond}, behalf_cap = #{plan.rule.behalfCap}, paper_time = #{plan.rule.paperTime},
              draw_seed = CASE WHEN #{drawSeed} IS NULL THEN NULL ELSE COALESCE(draw_seed, #{drawSeed}) END
            WHERE committee_id = #{committeeId} AND id = #{id} AND state = 'DRAFT'""")
    int change(long committeeId, long id, RelayPlan plan, String buildings, String names, String drawSeed);

    @Update(
            "UPDATE relay SET state = #{next} WHERE committee_id = #{committeeId} AND id = #{id} AND state = #{present}")
    int move(long committeeId, long id, RelayState present, RelayState next);

    /** Open until then, whether it had ended or not; under the row's lock. */
    @Update("UPDATE relay SET closes_at = #{closesAt}, state = 'PUBLISHED'"
            + " WHERE committee_id = #{committeeId} AND id = #{id} AND state <> 'DRAFT'")
    int extend(long committeeId, long id, Instant closesAt);

    /** Orders work on one relay, on whichever node; held until the transaction ends. */
    @Select(SELECT + "WHERE committee_id = #{committeeId} AND id = #{id} FOR UPDATE")
    Optional<Relay> lock(long committeeId, long id);

    @Update("UPDATE relay SET last_batch = #{number} WHERE committee_id = #{committeeId} AND id = #{id}")
    void countBatch(long committeeId, long id, int number);

    /** Secret until drawn: for nobody but the draw. */
    @Select("SELECT draw_seed FROM relay WHERE id = #{id}")
    String seed(long id);

    /** The ledger's head that went into the draw; null until drawn. */
    @Select("SELECT draw_head FROM relay WHERE id = #{id}")
    String drawHead(long id);

    @Update("UPDATE relay SET drawn_at = #{now}, draw_head = #{head} WHERE id = #{id}")
    void drawn(long id, String head, Instant now);

    /** Begins a moment that is later than any join's; no join counts from before it any more. Under the row's lock. */
    @Update("UPDATE relay SET last_effective_at ="
            + " GREATEST(COALESCE(last_effective_at + INTERVAL 1 MICROSECOND, #{moment}), #{moment}) WHERE id = #{id}")
    void moveLastEffective(long id, Instant moment);

    @Select("SELECT last_effective_at FROM relay WHERE id = #{id}")
    Instant lastEffective(long id);

    /** What there is in all, and what of it is reserved; under the lock of the row. */
    @Update("UPDATE relay SET quota = #{quota}, walk_ins = #{walkIns} WHERE id = #{id}")
    void changeQuota(long id, int quota, int walkIns);
}
