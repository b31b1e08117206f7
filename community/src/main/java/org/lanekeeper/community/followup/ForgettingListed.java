package org.lanekeeper.community.followup;

import java.time.Clock;
import java.util.Map;
import org.lanekeeper.community.retention.DeletingInSteps;
import org.springframework.stereotype.Service;

/** Deletes listed people, and what was done about them, when their time is over. */
@Service
public class ForgettingListed {
    private final ListedPeople people;
    private final FollowUps followUps;
    private final DeletingInSteps deleting;
    private final Clock clock;

    ForgettingListed(ListedPeople people, FollowUps followUps, DeletingInSteps deleting, Clock clock) {
        this.people = people;
        this.followUps = followUps;
        this.deleting = deleting;
        this.clock = clock;
    }

    /**
     * @return how many were deleted of each committee
     */
    public Map<Long, Integer> forget() {
        return deleting.run(most -> people.over(clock.instant(), most), ListedPerson::committeeId, person -> {
            followUps.removeOf(person.id());
            people.remove(person.id());
        });
    }
}
