package org.lanekeeper.community.followup;

import java.util.List;
import org.lanekeeper.community.visit.KeptOfVisit;
import org.springframework.stereotype.Component;

/** Listed people stay on their list when the visit by which they were found out is deleted; it is only no longer named. */
@Component
class ListedByVisit implements KeptOfVisit {
    private final ListedPeople people;

    ListedByVisit(ListedPeople people) {
        this.people = people;
    }

    @Override
    public void forget(List<Long> visitIds) {
        if (!visitIds.isEmpty()) {
            people.forgetVisits(visitIds);
        }
    }
}
