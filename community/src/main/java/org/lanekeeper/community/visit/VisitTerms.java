package org.lanekeeper.community.visit;

import java.util.List;

/** All that a committee has decided about visits. */
public record VisitTerms(
        VisitRule rule,
        CollectingNotice notice,
        List<VisitQuestion> questions,
        List<VisitRules.Area> areas,
        List<VisitRules.Isolating> isolating) {}
