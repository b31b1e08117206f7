package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lanekeeper.community.household.OwnBuildings;

/** The lines of all relays. Written by {@link JoiningRelay}; this reads them and moves them on. */
@Mapper
public interface Entries {
    String SELECT = """
            SELECT e.relay_id, e.number, e.committee_id, e.household_id, c.name AS compound, h.building, h.unit, h.room,
              e.name, e.phone, e.quantity, e.door, e.status, e.review_reason, e.resident_id, e.arrived_at, e.batch,
              e.effective_at, e.cell, e.secured, e.receipt, e.on_behalf, e.ended_by, e.ended_from
            FROM relay_entry e
            JOIN household h ON h.id = e.household_id
            JOIN compound c ON c.id = h.compound_id
            """;

    String RELAYS = "<foreach collection='relayIds' item='id' open='(' separator=',' close=')'>#{id}</foreach>";

    @Select(SELECT + "WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.number = #{number}")
    Optional<Entry> find(long committeeId, long relayId, int number);

    /** The entry that holds the household's place, if any. */
    @Select(SELECT + "WHERE e.relay_id = #{relayId} AND e.claim = #{householdId} AND e.committee_id = #{committeeId}")
    Optional<Entry> ofHousehold(long committeeId, long relayId, long householdId);

    /** The entry that a request got, however it stands now. */
    @Select(SELECT
            + "WHERE e.relay_id = #{relayId} AND e.request_key = #{requestKey} AND e.committee_id = #{committeeId}")
    Optional<Entry> requestedBy(long committeeId, long relayId, String requestKey);

    /** What one person has signed up for and not taken back, newest relay first. */
    @Select(SELECT + """
            WHERE e.relay_id = #{relayId} AND e.resident_id = #{residentId} AND e.committee_id = #{committeeId}
              AND e.claim IS NOT NULL
            ORDER BY e.number LIMIT 20""")
    List<Entry> ofResident(long committeeId, long relayId, long residentId);

    /** What a household and a person hold in any of these relays, each entry once. */
    @Select({
        "<script>",
        SELECT,
        "WHERE e.claim = #{householdId} AND e.relay_id IN",
        RELAYS,
        "AND e.committee_id = #{committeeId} UNION",
        SELECT,
        "WHERE e.resident_id = #{residentId} AND e.claim IS NOT NULL AND e.relay_id IN",
        RELAYS,
        "AND e.committee_id = #{committeeId}",
        "</script>"
    })
    List<Entry> heldBy(long committeeId, List<Long> relayIds, Long householdId, long residentId);

    /**
     * Highest numbers first.
     *
     * @param owner of {@link OwnBuildings#ONLY}, here and below
     */
    @Select(SELECT + "WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId}" + OwnBuildings.ONLY
            + "ORDER BY e.number DESC LIMIT #{most}")
    List<Entry> newest(long committeeId, long relayId, Long owner, int most);

    /** In the order of their numbers, those above one. */
    @Select(SELECT + """
            WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.number > #{above}
            ORDER BY e.number LIMIT #{most}""")
    List<Entry> page(long committeeId, long relayId, int above, int most);

    /** The same, of some buildings. */
    @Select(SELECT + "WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.number > #{above}"
            + OwnBuildings.ONLY + "ORDER BY e.number LIMIT #{most}")
    List<Entry> pageOf(long committeeId, long relayId, Long owner, int above, int most);

    /** What was drawn for a number. */
    record Rank(int number, int rank) {}

    /** The ranks of a drawn relay, those with numbers above one. Whoever came after the draw has none. */
    @Select("SELECT number, draw_rank AS `rank` FROM relay_entry"
            + " WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number > #{above}"
            + " AND draw_rank BETWEEN 1 AND " + (JoiningPolicy.AFTER_THE_DRAW - 1)
            + " ORDER BY number LIMIT #{most}")
    List<Rank> ranks(long committeeId, long relayId, int above, int most);

    @Select(SELECT + "WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.status = 'REVIEW'"
            + OwnBuildings.ONLY + "ORDER BY e.number LIMIT #{most}")
    List<Entry> inReview(long committeeId, long relayId, Long owner, int most);

    /** Those who can be called now: within the quota, and looked into where that was necessary. */
    @Select(SELECT + """
            WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.status = 'ACCEPTED' AND e.batch IS NULL
              AND e.secured
            ORDER BY e.draw_rank, e.effective_at, e.number LIMIT #{most}""")
    List<Entry> nextInOrder(long committeeId, long relayId, int most);

    /** Within the quota and before this one, but not looked into yet: a batch up to here leaves them out. */
    @Select("""
            SELECT COUNT(*) FROM relay_entry e JOIN relay_entry last
              ON last.relay_id = e.relay_id AND last.number = #{number}
            WHERE e.relay_id = #{relayId} AND e.committee_id = #{committeeId} AND e.status = 'REVIEW'
              AND e.batch IS NULL AND e.secured
              AND (e.draw_rank, e.effective_at, e.number) < (last.draw_rank, last.effective_at, last.number)""")
    int unreviewedBefore(long committeeId, long relayId, int number);

    @Select(SELECT + """
            WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId} AND e.batch = #{batch}
              AND e.status = 'ACCEPTED'
            ORDER BY e.draw_rank, e.effective_at, e.number""")
    List<Entry> ofBatch(long committeeId, long relayId, int batch);

    /** How many can be called now. */
    @Select("""
            SELECT COUNT(*) FROM relay_entry
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND status = 'ACCEPTED' AND batch IS NULL
              AND secured""")
    int callable(long committeeId, long relayId);

    String TALLY = """
            SELECT COUNT(*) AS numbers, COALESCE(SUM(e.claim IS NOT NULL), 0) AS counting,
              COALESCE(SUM(e.status = 'REVIEW'), 0) AS in_review,
              COALESCE(SUM(e.batch IS NOT NULL AND e.claim IS NOT NULL), 0) AS called
            FROM relay_entry e
            """;

    @Select(TALLY + "WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId}")
    RelayTally tally(long committeeId, long relayId);

    /** The same, of some buildings. */
    @Select(TALLY + "JOIN household h ON h.id = e.household_id"
            + " WHERE e.committee_id = #{committeeId} AND e.relay_id = #{relayId}" + OwnBuildings.ONLY)
    RelayTally tallyOf(long committeeId, long relayId, Long owner);

    /** Ends an entry's claim; 0 if it has been called, ended or decided otherwise meanwhile. */
    @Update("""
            UPDATE relay_entry SET ended_from = status, status = #{next}, claim = NULL, withdrawn_at = #{now},
              ended_by = #{staffId}, secured = FALSE, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}
              AND status IN ('ACCEPTED', 'REVIEW') AND batch IS NULL""")
    int end(long committeeId, long relayId, int number, EntryStatus next, Long staffId, long seq, Instant now);

    /** The committee has looked into it and it counts; 0 if it was not in review. */
    @Update("""
            UPDATE relay_entry SET status = 'ACCEPTED', review_reason = NULL, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND status = 'REVIEW'""")
    int approve(long committeeId, long relayId, int number, long seq);

    /** Marks the numbers as called by a batch; the caller has locked the relay and takes only waiting ones. */
    @Update("""
            <script>
            UPDATE relay_entry SET batch = #{batch}, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND status = 'ACCEPTED' AND batch IS NULL
              AND number IN <foreach collection="numbers" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>""")
    int call(long committeeId, long relayId, int batch, List<Integer> numbers, long seq);

    /** Ends the claims of called entries whose place is given on; the caller has locked the relay. */
    @Update("""
            <script>
            UPDATE relay_entry SET ended_from = status, status = 'LAPSED', claim = NULL, withdrawn_at = #{now},
              ended_by = #{staffId}, secured = FALSE,
              changed_seq = CASE number
              <foreach collection="seqs" index="n" item="seq">WHEN #{n} THEN #{seq} </foreach>
              END
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND status = 'ACCEPTED' AND batch IS NOT NULL
              AND number IN <foreach collection="seqs" index="n" item="seq" open="(" separator="," close=")">#{n}</foreach>
            </script>""")
    int lapse(long committeeId, long relayId, Map<Integer, Long> seqs, Long staffId, Instant now);

    /** Struck-out entries hold their household's place again. */
    @Update("""
            UPDATE relay_entry SET status = 'ACCEPTED', review_reason = NULL, claim = household_id, withdrawn_at = NULL,
              ended_by = NULL, ended_from = NULL, secured = #{secured}, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND status = 'VOID'""")
    int restore(long committeeId, long relayId, int number, boolean secured, long seq);

    /** A called entry holds its household's place again; the caller has locked the relay. */
    @Update("""
            UPDATE relay_entry SET status = 'ACCEPTED', claim = household_id, withdrawn_at = NULL, ended_by = NULL,
              ended_from = NULL, secured = TRUE, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND status = 'LAPSED'
              AND batch IS NOT NULL""")
    int reinstate(long committeeId, long relayId, int number, long seq);

    /** The place belongs to another household from now on. */
    @Update("""
            UPDATE relay_entry SET household_id = #{householdId}, claim = #{householdId}, cell = #{cell},
              status = 'ACCEPTED', review_reason = NULL, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND batch IS NULL
              AND status IN ('ACCEPTED', 'REVIEW')""")
    int move(long committeeId, long relayId, int number, long householdId, String cell, long seq);

    /** The place is the household's that says so by its own name; the caller has locked the relay. */
    @Update("""
            UPDATE relay_entry SET status = 'ACCEPTED', review_reason = NULL, name = #{join.name}, phone = #{join.phone},
              resident_id = #{join.residentId}, on_behalf = FALSE, changed_seq = #{seq}
            WHERE committee_id = #{join.household.committeeId} AND relay_id = #{join.relayId} AND number = #{number}
              AND status = 'REVIEW' AND claim = #{join.household.id}""")
    int confirm(Join join, int number, long seq);

    /** Somebody else holds the place; who signed up has no more to do with it. */
    @Update("""
            UPDATE relay_entry SET name = #{name}, phone = #{phone}, resident_id = NULL, on_behalf = FALSE
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number}""")
    void handOver(long committeeId, long relayId, int number, String name, String phone);

    /** Another quantity, in the same place. */
    @Update("""
            UPDATE relay_entry SET quantity = #{quantity}, changed_seq = #{seq}
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND batch IS NULL
              AND status IN ('ACCEPTED', 'REVIEW')""")
    int resize(long committeeId, long relayId, int number, int quantity, long seq);

    /** Goes behind everybody of this moment. */
    @Update("""
            UPDATE relay_entry SET effective_at = #{effectiveAt}, changed_seq = #{seq},
              draw_rank = CASE WHEN #{afterTheDraw} IS NULL THEN draw_rank ELSE #{afterTheDraw} END
            WHERE committee_id = #{committeeId} AND relay_id = #{relayId} AND number = #{number} AND batch IS NULL
              AND status IN ('ACCEPTED', 'REVIEW')""")
    int putLast(long committeeId, long relayId, int number, Instant effectiveAt, Integer afterTheDraw, long seq);

    /** Whether somebody waits who is served later. */
    @Select("""
            SELECT EXISTS (SELECT 1 FROM relay_entry e JOIN relay_entry mine
              ON mine.relay_id = e.relay_id AND mine.number = #{number}
            WHERE e.relay_id = #{relayId} AND e.committee_id = #{committeeId} AND e.claim IS NOT NULL AND e.batch IS NULL
              AND (e.draw_rank, e.effective_at, e.number) > (mine.draw_rank, mine.effective_at, mine.number))""")
    boolean hasAnyBehind(long committeeId, long relayId, int number);
}
