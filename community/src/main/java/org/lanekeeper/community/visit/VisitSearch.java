package org.lanekeeper.community.visit;

import java.time.Instant;
import java.util.List;

/**
 * What the committee looks for among visits; null and empty parts match everything.
 *
 * @param gateId at which they registered
 * @param from registered at or after
 * @param until registered before
 * @param building as addresses are kept
 * @param room as addresses are kept
 * @param phoneTail last four digits
 * @param documents digests of {@link VisitLookups#documents}: exactly this document
 * @param insideOnly only who was let in and has not left
 * @param flaggedOnly only those with something to look at
 */
public record VisitSearch(
        Long gateId,
        Instant from,
        Instant until,
        String building,
        String room,
        String phoneTail,
        List<String> documents,
        boolean insideOnly,
        boolean flaggedOnly) {
    static final String WHERE = """
             WHERE committee_id = #{committeeId} AND state &lt;&gt; 'WITHDRAWN'
            <if test="search.insideOnly">AND state = 'IN'</if>
            <if test="search.from != null">AND registered_at &gt;= #{search.from}</if>
            <if test="search.until != null">AND registered_at &lt; #{search.until}</if>
            <if test="search.gateId != null">AND gate_id = #{search.gateId}</if>
            <if test="search.building != ''">AND building = #{search.building}</if>
            <if test="search.room != ''">AND room = #{search.room}</if>
            <if test="search.phoneTail != ''">AND phone_tail = #{search.phoneTail}</if>
            <if test="!search.documents.empty">AND document_lookup IN
            <foreach collection="search.documents" item="digest" open="(" separator="," close=")">#{digest}</foreach></if>
            <if test="search.flaggedOnly">AND flagged &lt;&gt; ''</if>
            """;

    /** By the digest of a document alone, whenever it was. */
    public static VisitSearch ofDocument(List<String> digests) {
        return new VisitSearch(null, null, null, "", "", "", digests, false, false);
    }

    public static VisitSearch ofPhoneTail(String tail) {
        return new VisitSearch(null, null, null, "", "", tail, List.of(), false, false);
    }

    @Override
    public String toString() {
        return "VisitSearch[]";
    }
}
