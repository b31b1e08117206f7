package org.lanekeeper.community.patience;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Faults of the database after which the same may well go through later: a lock that was waited for in vain, a deadlock, a
 * lost connection. Immutable.
 */
public final class PassingFaults {
    /** Snapshot conflict (MariaDB 11.6.2 and later), lock wait timeout, deadlock. */
    public static final PassingFaults USUAL = new PassingFaults(Set.of(1020, 1205, 1213));

    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Set<Integer> conflicts;

    /**
     * @param conflicts the database's numbers of those that are no matter of the connection
     */
    public PassingFaults(Set<Integer> conflicts) {
        this.conflicts = Set.copyOf(conflicts);
    }

    /** What is written, again and again if need be. */
    @FunctionalInterface
    public interface Writing<T> {
        T write() throws SQLException;
    }

    /**
     * Writes until it succeeds, fails for good, or patience is at an end.
     *
     * @throws SQLException the last fault
     */
    public <T> T outlast(Duration patience, Clock clock, Writing<T> writing) throws SQLException {
        Instant deadline = clock.instant().plus(patience);
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                return writing.write();
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

    public boolean isPassing(Exception fault) {
        if (!(fault instanceof SQLException e)) {
            return false;
        }
        boolean connection = e.getSQLState() != null && e.getSQLState().startsWith("08");
        return connection
                || conflicts.contains(e.getErrorCode())
                || e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException;
    }

    /** What may be logged of a fault: its message could quote a person. */
    public static String reason(Exception fault) {
        return fault instanceof SQLException e
                ? "SQL " + e.getErrorCode() + "/" + e.getSQLState()
                : fault.getClass().getSimpleName();
    }
}
