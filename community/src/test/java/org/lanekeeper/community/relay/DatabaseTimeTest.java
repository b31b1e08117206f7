package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/** The database of the tests runs on the same machine, so its clock is this machine's. */
@OnRealDatabase
class DatabaseTimeTest {
    private static final Clock RIGHT = Clock.systemUTC();

    @Autowired
    DataSource database;

    @Test
    void leavesAClockAloneThatIsAboutRight() throws Exception {
        Clock nearly = Clock.offset(RIGHT, Duration.ofMillis(300));
        DatabaseTime time = looked(nearly);
        Instant arrival = nearly.instant();
        assertThat(time.correct(arrival)).isEqualTo(arrival);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT3M", "PT-3M", "PT-8H"})
    void correctsAClockThatIsWrong(Duration wrong) throws Exception {
        Clock off = Clock.offset(RIGHT, wrong);
        DatabaseTime time = looked(off);
        assertThat(time.now()).isCloseTo(RIGHT.instant(), within(500, ChronoUnit.MILLIS));
        assertThat(time.correct(off.instant())).isCloseTo(RIGHT.instant(), within(500, ChronoUnit.MILLIS));
    }

    @Test
    void noticesAtTheNextLookThatTheClockWasSet() throws Exception {
        SetClock set = new SetClock();
        try (Connection connection = database.getConnection()) {
            DatabaseTime time = new DatabaseTime(set);
            time.look(connection);
            set.off = Duration.ofHours(-1);
            time.look(connection);
            assertThat(time.now()).isCloseTo(RIGHT.instant(), within(500, ChronoUnit.MILLIS));
            set.off = Duration.ZERO;
            time.look(connection);
            assertThat(time.now()).isCloseTo(RIGHT.instant(), within(500, ChronoUnit.MILLIS));
        }
    }

    private DatabaseTime looked(Clock clock) throws Exception {
        DatabaseTime time = new DatabaseTime(clock);
        try (Connection connection = database.getConnection()) {
            time.look(connection);
        }
        return time;
    }

    /** A clock that somebody sets while it goes. */
    private static final class SetClock extends Clock {
        private Duration off = Duration.ZERO;

        @Override
        public Instant instant() {
            return RIGHT.instant().plus(off);
        }

        @Override
        public ZoneId getZone() {
            return RIGHT.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return RIGHT.withZone(zone);
        }
    }
}
