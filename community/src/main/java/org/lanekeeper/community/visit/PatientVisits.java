package org.lanekeeper.community.visit;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes a batch again while the fault is one that passes. A commit whose answer was lost needs no special care: the
 * second try finds the visits by their request keys.
 */
@Component
class PatientVisits {
    /** Snapshot conflict, lock wait timeout, deadlock, and the same key on another node at the same moment. */
    private static final Set<Integer> CONFLICTS = Set.of(1020, 1205, 1213, 1062);

    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final VisitRows rows;
    private final VisitSettings settings;
    private final Clock clock;

    PatientVisits(VisitRows rows, VisitSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    List<VisitOutcome> write(List<VisitParty> parties) throws SQLException {
        Instant deadline = clock.instant().plus(settings.patience());
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return rows.write(parties);
            } catch (SQLException e) {
                if (!isPassing(e) || clock.instant().isAfter(deadline) || !pause(pause)) {
                    throw e;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the same batch may well go through later. */
    static boolean isPassing(Exception fault) {
        if (!(fault instanceof SQLException e)) {
            return false;
        }
        boolean connection = e.getSQLState() != null && e.getSQLState().startsWith("08");
        return connection
                || CONFLICTS.contains(e.getErrorCode())
                || e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException;
    }

    /** What may be logged of a fault: its message could quote a visitor. */
    static String reason(Exception fault) {
        return fault instanceof SQLException e
                ? "SQL " + e.getErrorCode() + "/" + e.getSQLState()
                : fault.getClass().getSimpleName();
    }
}
