package org.lanekeeper.community.relay;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes a batch again and again while the fault is one that passes: a deadlock, a lock that was waited for in vain, a
 * lost connection. A commit whose answer was lost needs no special care: the second try finds the entries by their
 * request keys and gives the same numbers.
 */
@Component
class BatchWriter {
    /** Snapshot conflict (MariaDB 11.6.2 and later), lock wait timeout, deadlock. */
    private static final Set<Integer> CONFLICTS = Set.of(1020, 1205, 1213);

    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final JoinBatch batch;
    private final SequencerSettings settings;
    private final Clock clock;

    BatchWriter(JoinBatch batch, SequencerSettings settings, Clock clock) {
        this.batch = batch;
        this.settings = settings;
        this.clock = clock;
    }

    List<JoinOutcome> write(long relayId, List<Join> joins) throws SQLException {
        Instant deadline = clock.instant().plus(settings.patience());
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return batch.write(relayId, joins);
            } catch (SQLException e) {
                if (!isPassing(e) || clock.instant().isAfter(deadline) || !pause(pause)) {
                    throw e;
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Once, without waiting for anybody; whatever is missing or fails is written for each relay by itself. */
    Map<Long, List<JoinOutcome>> writeTogether(Map<Long, List<Join>> joins) throws SQLException {
        return batch.writeTogether(joins);
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

    /** What may be logged of a fault: its message could quote a resident's name. */
    static String reason(Exception fault) {
        return fault instanceof SQLException e
                ? "SQL " + e.getErrorCode() + "/" + e.getSQLState()
                : fault.getClass().getSimpleName();
    }
}
