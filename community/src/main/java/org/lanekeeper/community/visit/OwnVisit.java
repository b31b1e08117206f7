package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.document.Phone;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.Gates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visitor sees, corrects and withdraws what is kept (Personal Information Protection Law, articles 15 and 45 to 47),
 * by the code and the telephone. Neither alone says anything.
 */
@Service
public class OwnVisit {
    private final Visits visits;
    private final Passings passings;
    private final Gates gates;
    private final OpeningVisit opening;
    private final VisitLookups lookups;
    private final PurgeCertificates certificates;
    private final Clock clock;

    OwnVisit(
            Visits visits,
            Passings passings,
            Gates gates,
            OpeningVisit opening,
            VisitLookups lookups,
            PurgeCertificates certificates,
            Clock clock) {
        this.visits = visits;
        this.passings = passings;
        this.gates = gates;
        this.opening = opening;
        this.lookups = lookups;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * All that is kept.
     *
     * @param gate null if it is gone
     */
    public record Kept(Visit visit, Particulars particulars, Gate gate, List<Passing> passings) {
        @Override
        public String toString() {
            return "Kept[]";
        }
    }

    /** Nothing if the two do not belong together. */
    public Optional<Kept> find(String code, String phone) {
        Optional<Visit> visit = PassCode.read(code).flatMap(visits::ofCode);
        String number = Optional.ofNullable(Phone.read(phone).value())
                .map(Phone::number)
                .orElse("");
        // looked for in any case, so that time does not tell which of the two was wrong
        boolean fits = visits.hasPhone(visit.map(Visit::id).orElse(0L), lookups.phones(number));
        return visit.filter(it -> fits && !it.isWiped()).map(this::kept);
    }

    private Kept kept(Visit visit) {
        return new Kept(
                visit,
                opening.of(visit),
                gates.find(visit.committeeId(), visit.gateId()).orElse(null),
                passings.of(visit.committeeId(), visit.id()));
    }

    /** What became of a wish. */
    public enum Done {
        DONE,
        /** It stands otherwise meanwhile, or is over. */
        TOO_LATE,
        /** Whoever is inside has to leave first. */
        INSIDE,
        UNFIT
    }

    /** A name was misspelt: before anybody decided, it is put right. */
    @Transactional
    public Done correctName(Kept kept, String typed) {
        VisitTexts texts = new VisitTexts();
        String name = texts.name("name", typed, CheckingVisit.LONGEST_NAME);
        if (!texts.unfit().isEmpty()) {
            return Done.UNFIT;
        }
        Visit visit = kept.visit();
        Particulars before = kept.particulars();
        Particulars after = new Particulars(
                name,
                before.document(),
                before.phone(),
                before.whom(),
                before.plate(),
                before.words(),
                before.answers());
        boolean done = visit.state().isOpen()
                && visits.reseal(visit.id(), visit.state(), opening.seal(after, visit.code(), visit.committeeId()))
                        == 1;
        return done ? Done.DONE : Done.TOO_LATE;
    }

    /** Nothing personal is left; the pass is good no more. */
    @Transactional
    public Done withdraw(Kept kept) {
        Visit visit = kept.visit();
        if (visit.state() == VisitState.IN) {
            return Done.INSIDE;
        }
        Instant now = clock.instant();
        if (visits.wipe(visit.id(), visit.state(), now) == 0) {
            return Done.TOO_LATE;
        }
        certificates.withdrawn(visit, now);
        return Done.DONE;
    }
}
