package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
    /** Any instant will do: the driver writes in a zone without summer time. */
    private static final Instant NOON = Instant.parse("2020-01-01T12:00:00Z");

    private final Clock clock;
    private volatile Look last;

    DatabaseTime(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param at by this server's clock
     * @param nanos the same instant, of the counter that no one can set
     * @param correction to be added to this server's times
     * @param zone in which the driver writes times into the database and reads them there
     */
    private record Look(Instant at, long nanos, Duration correction, ZoneOffset zone) {}

    /** What the database says. */
    private record Seen(Instant now, ZoneOffset zone) {}

    Instant now() {
        return correct(clock.instant());
    }

    /** What the database's clock showed when this server's showed that. */
    Instant correct(Instant instant) {
        Look known = last;
        return known == null ? instant : instant.plus(known.correction);
    }

    /** In which the driver writes times, known from the first look on. */
    ZoneOffset zone() {
        return last.zone;
    }

    /** Looks at the database's clock, if it is time to or this server's has been set since. */
    void look(Connection connection) throws SQLException {
        Look before = last;
        if (before != null && isFresh(before)) {
            return;
        }
        long nanos = System.nanoTime();
        Instant asked = clock.instant();
        Seen there = read(connection);
        Duration took = Duration.ofNanos(System.nanoTime() - nanos);
        if (before != null && !isSet(before) && took.compareTo(LONGEST_LOOK) > 0) {
            return;
        }
        Duration apart = Duration.between(asked.plus(took.dividedBy(2)), there.now());
        boolean right = apart.abs().compareTo(TOLERANCE.plus(took.dividedBy(2))) <= 0;
        last = new Look(asked, nanos, right ? Duration.ZERO : apart, there.zone());
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

    private static Seen read(Connection connection) throws SQLException {
        String sql = "SELECT FLOOR(UNIX_TIMESTAMP(NOW(6)) * 1000000), CAST(? AS CHAR)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(NOON));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Instant now = Instant.EPOCH.plusNanos(row.getLong(1) * 1000);
                LocalDateTime noon = LocalDateTime.parse(row.getString(2).replace(' ', 'T'));
                long ahead = Duration.between(LocalDateTime.ofInstant(NOON, ZoneOffset.UTC), noon)
                        .toSeconds();
                return new Seen(now, ZoneOffset.ofTotalSeconds((int) ahead));
            }
        }
    }
}
