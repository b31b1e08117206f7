package org.lanekeeper.community.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.VisitRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of a task; what went on without success is due again the next day. */
@Service
public class FollowingUp {
    private final ListedPeople people;
    private final FollowUps followUps;
    private final SealedWords sealed;
    private final VisitRules rules;
    private final Clock clock;

    FollowingUp(ListedPeople people, FollowUps followUps, SealedWords sealed, VisitRules rules, Clock clock) {
        this.people = people;
        this.followUps = followUps;
        this.sealed = sealed;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @return the task; nothing if there is none, or somebody has settled it already
     */
    @Transactional
    public Optional<FollowUp> settle(Staff staff, long id, Outcome outcome, String words, ZoneId zone) {
        Optional<FollowUp> found = followUps.find(staff.committeeId(), id).filter(FollowUp::isOpen);
        if (found.isEmpty()) {
            return found;
        }
        Instant now = clock.instant();
        byte[] kept = sealed.seal(words, found.get());
        if (followUps.settle(staff.committeeId(), id, outcome, kept, staff.id(), now) == 0) {
            return Optional.empty();
        }
        if (outcome.goesOn()) {
            LocalDate tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
            add(staff, found.get().personId(), found.get().task(), tomorrow);
        }
        return found;
    }

    public void add(Staff staff, long personId, Task task, LocalDate dueOn) {
        followUps.add(staff.committeeId(), personId, task, dueOn, SealedWords.number());
    }

    /**
     * Nothing is to be done any more; the words are kept as long as visits are.
     *
     * @return whether it was open
     */
    @Transactional
    public boolean end(Staff staff, long personId) {
        Instant now = clock.instant();
        Duration keep = rules.of(staff.committeeId()).keep();
        boolean ended = people.end(staff.committeeId(), personId, now, now.plus(keep)) > 0;
        if (ended) {
            followUps.dropOpen(staff.committeeId(), personId);
        }
        return ended;
    }
}
