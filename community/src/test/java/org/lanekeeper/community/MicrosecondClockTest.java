package org.lanekeeper.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {
    @Test
    void keepsMicrosecondsAndNothingBelow() {
        Instant exact = Instant.parse("2026-02-05T00:00:00.123456789Z");
        Clock clock = new MicrosecondClock(Clock.fixed(exact, ZoneOffset.UTC));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-02-05T00:00:00.123456Z"));
        assertThat(clock.millis()).isEqualTo(exact.toEpochMilli());
    }
}
