package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The database's clock, which is one for all servers. A server whose own clock is wrong would open a relay early or send
 * people away; so it looks at the database's now and then, and corrects its times while the two are further apart than
 * clocks that are kept in step ever are.
 */
@Component
class DatabaseTime {
    private static final Logger log = LoggerFactory.getLogger(DatabaseTime.class);
    private static final Duration TOLERANCE = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** A look that takes longer tells too little, unless there was none before. */
    private static final Duration LONGEST_LOOK = Duration.ofMillis(500);

    private final Clock clock;
    private volatile Look last;

    DatabaseTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param at by this server's clock
     * @param nanos the same instant, of the counter that no one can set
     * @param correction to be added to this server's times
     */
    private record Look(Instant at, long nanos, Duration correction) {}

    Instant now() {
        return correct(clock.instant());
    }

    /** What the database's clock showed when this server's showed that. */
    Instant correct(Instant instant) {
        Look known = last;
        return known == null ? instant : instant.plus(known.correction);
    }

    /** Looks at the database's clock, if it is time to or this server's has been set since. */
    void look(Connection connection) throws SQLException {
        Look before = last;
        if (before != null && isFresh(before)) {
            return;
        }
        long nanos = System.nanoTime();
        Instant asked = clock.instant();
        Instant there = read(connection);
        Duration took = Duration.ofNanos(System.nanoTime() - nanos);
        if (before != null && !isSet(before) && took.compareTo(LONGEST_LOOK) > 0) {
            return;
        }
        Duration apart = Duration.between(asked.plus(took.dividedBy(2)), there);
        boolean right = apart.abs().compareTo(TOLERANCE.plus(took.dividedBy(2))) <= 0;
        last = new Look(asked, nanos, right ? Duration.ZERO : apart);
        if (!right) {
            log.warn("this server's clock is {} from the database's, whose time is used", apart);
        }
    }

    private boolean isFresh(Look look) {
        return System.nanoTime() - look.nanos < EVERY.toNanos() && !isSet(look);
    }

    /** Whether the clock has gone otherwise than time since then. */
    private boolean isSet(Look look) {
        Instant expected = look.at.plusNanos(System.nanoTime() - look.nanos);
        return Duration.between(expected, clock.instant()).abs().compareTo(TOLERANCE) > 0;
    }

    private static Instant read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT FLOOR(UNIX_TIMESTAMP(NOW(6)) * 1000000)")) {
            row.next();
            return Instant.EPOCH.plusNanos(row.getLong(1) * 1000);
        }
    }
}
