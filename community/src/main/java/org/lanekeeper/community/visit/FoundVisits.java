package org.lanekeeper.community.visit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Visits that the committee looks for. */
@Mapper
public interface FoundVisits {
    /** The newest first. */
    @Select("<script>" + Visits.SELECT + VisitSearch.WHERE
            + " ORDER BY registered_at DESC, id DESC LIMIT #{most} OFFSET #{skipped}</script>")
    List<Visit> list(long committeeId, VisitSearch search, int skipped, int most);

    /**
     * @param most further ones are not counted: that would take as long as reading them
     */
    @Select("<script>SELECT COUNT(*) FROM (SELECT 1 FROM visit" + VisitSearch.WHERE
            + " LIMIT #{most}) AS found</script>")
    int count(long committeeId, VisitSearch search, int most);

    /** Visitors of all gates who were let in and have not left. */
    @Select("SELECT COUNT(*) FROM visit WHERE committee_id = #{committeeId} AND state = 'IN'")
    int inside(long committeeId);
}
