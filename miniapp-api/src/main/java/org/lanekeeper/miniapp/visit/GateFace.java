package org.lanekeeper.miniapp.visit;

import java.util.List;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.visit.CollectingNotice;
import org.lanekeeper.community.visit.VisitQuestion;
import org.lanekeeper.community.visit.VisitRule;

/**
 * What a visitor has to know of a gate.
 *
 * @param code of the poster
 * @param revoked whether the poster was taken back
 * @param committee its name
 * @param phone of the committee, empty for none
 */
public record GateFace(
        Gate gate,
        String code,
        boolean revoked,
        String committee,
        String phone,
        VisitRule rule,
        CollectingNotice notice,
        List<VisitQuestion> questions) {}
