package org.lanekeeper.community.visit;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lanekeeper.community.patience.PassingFaults;
import org.springframework.stereotype.Component;

/**
 * Writes a batch again while the fault is one that passes. A commit whose answer was lost needs no special care: the
 * second try finds the visits by their request keys.
 */
@Component
class PatientVisits {
    /** As usual, and the same key on another node at the same moment. */
    static final PassingFaults FAULTS = new PassingFaults(Set.of(1020, 1205, 1213, 1062));

    private final VisitRows rows;
    private final VisitSettings settings;
    private final Clock clock;

    PatientVisits(VisitRows rows, VisitSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    List<VisitOutcome> write(List<VisitParty> parties) throws SQLException {
        return FAULTS.outlast(settings.patience(), clock, () -> rows.write(parties));
    }
}
