package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A guard's decision about a visit, as it is made or when the telephone is back in the network. What does not fit what
 * was decided meanwhile is written down and changes nothing: people look at it.
 */
@Service
public class DecidingAtGate {
    private final Visits visits;
    private final Passings passings;
    private final Clock clock;

    DecidingAtGate(Visits visits, Passings passings, Clock clock) {
        this.visits = visits;
        this.passings = passings;
        this.clock = clock;
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** It stands so already: another guard did the same, or this telephone sent it twice. */
        STOOD,
        CONFLICT,
        UNKNOWN
    }

    /**
     * @param visit as it stands now; null if there is none
     */
    public record Decided(Outcome outcome, Visit visit) {}

    @Transactional
    public Decided decide(Staff guard, long gateId, GateDeed deed) {
        Optional<Visit> found = PassCode.read(deed.code())
                .flatMap(code -> visits.coded(guard.committeeId(), code))
                .flatMap(visit -> visits.lock(guard.committeeId(), visit.id()));
        if (found.isEmpty()) {
            return new Decided(Outcome.UNKNOWN, null);
        }
        Visit visit = found.get();
        Optional<Passing> before = passings.requested(guard.committeeId(), deed.requestKey());
        if (before.isPresent()) {
            return new Decided(before.get().conflict() ? Outcome.CONFLICT : Outcome.STOOD, visit);
        }
        Instant now = clock.instant();
        Instant happened = deed.at().corrected(now);
        Outcome outcome = outcome(visit, deed.deed(), happened);
        passings.add(
                guard,
                gateId,
                visit.id(),
                deed.deed(),
                deed.temperature(),
                deed.requestKey(),
                happened,
                now,
                outcome == Outcome.CONFLICT);
        if (outcome == Outcome.DONE && deed.deed().leadsTo() != null) {
            visits.move(
                    guard.committeeId(),
                    visit.id(),
                    visit.state(),
                    deed.deed().leadsTo(),
                    deed.temperature(),
                    happened);
        } else if (outcome != Outcome.CONFLICT && deed.temperature() != null) {
            visits.measured(guard.committeeId(), visit.id(), deed.temperature());
        }
        return new Decided(outcome, visits.find(guard.committeeId(), visit.id()).orElse(visit));
    }

    /** A decision made before the one that stands does not undo it: whoever made that one knew more. */
    private static Outcome outcome(Visit visit, PassingDeed deed, Instant happened) {
        if (deed.leadsTo() == visit.state()) {
            return Outcome.STOOD;
        }
        boolean late = deed.leadsTo() != null && !visit.state().isOpen() && happened.isBefore(visit.stateAt());
        return deed.fits(visit.state()) && !late ? Outcome.DONE : Outcome.CONFLICT;
    }
}
