package org.lanekeeper.community.photo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Time passes when a test says so. */
@TestConfiguration
class TickingTime {
    /** Moves when told to. */
    static final class TickingClock extends Clock {
        private Instant now = Instant.parse("2020-03-05T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }

        @Override
        public Instant instant() {
            return now;
        }

        void tick(Duration duration) {
            now = now.plus(duration);
        }
    }

    @Bean
    TickingClock tickingClock() {
        return new TickingClock();
    }
}
