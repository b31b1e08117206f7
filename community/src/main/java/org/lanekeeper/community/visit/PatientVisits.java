package org.lanekeeper.community.visit;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.patience.PassingFaults;
import org.springframework.stereotype.Component;

/**
 * Writes a batch again while the fault is one that passes. A commit whose answer was lost needs no special care: the
 * second try finds the visits by their request keys.
 */
@Component
class PatientVisits {
    static final PassingFaults FAULTS = PassingFaults.USUAL;

    /** The same key on another node, at the same moment: the next try finds what was written there. */
    private static final int DOUBLE_KEY = 1062;

    /** As many nodes may have been quicker, one after the other. */
    private static final int DOUBLES = 3;

    private final VisitRows rows;
    private final VisitSettings settings;
    private final Clock clock;

    PatientVisits(VisitRows rows, VisitSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws SQLException the last fault; a double key only where waiting does not help
     */
    List<VisitOutcome> write(List<VisitParty> parties) throws SQLException {
        for (int doubles = 0; ; doubles++) {
            try {
                return FAULTS.outlast(settings.patience(), clock, () -> rows.write(parties));
            } catch (SQLException e) {
                if (e.getErrorCode() != DOUBLE_KEY || doubles == DOUBLES) {
                    throw e;
                }
            }
        }
    }
}
