package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TelephoneTimeTest {
    private static final Instant NOW = Instant.parse("2020-02-12T04:00:00Z");
    private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void aRightClockIsBelieved() {
        assertThat(new TelephoneTime(AN_HOUR_AGO.toEpochMilli(), 0L, NOW.toEpochMilli()).corrected(NOW))
                .isEqualTo(AN_HOUR_AGO);
    }

    @Test
    void aClockWrongByADayIsCorrectedByTheServers() {
        for (long wrong : new long[] {-DAY, DAY}) {
            TelephoneTime time =
                    new TelephoneTime(AN_HOUR_AGO.toEpochMilli() + wrong, -wrong, NOW.toEpochMilli() + wrong);
            assertThat(time.corrected(NOW)).isEqualTo(AN_HOUR_AGO);
        }
    }

    @Test
    void aClockThatNeverMetTheServersIsCorrectedAtSending() {
        TelephoneTime time = new TelephoneTime(AN_HOUR_AGO.toEpochMilli() + DAY, null, NOW.toEpochMilli() + DAY);
        assertThat(time.corrected(NOW)).isEqualTo(AN_HOUR_AGO);
    }

    @Test
    void aClockSetAfterTheDeedCountsAsItWasBefore() {
        TelephoneTime time = new TelephoneTime(AN_HOUR_AGO.toEpochMilli() + DAY, -DAY, NOW.toEpochMilli());
        assertThat(time.corrected(NOW)).isEqualTo(AN_HOUR_AGO);
    }

    @Test
    void nothingHappensLaterThanNowNorLongAgo() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            Long ahead = random.nextBoolean() ? null : Long.valueOf(random.nextLong());
            Instant moment = new TelephoneTime(random.nextLong(), ahead, random.nextLong()).corrected(NOW);
            assertThat(moment).isBetween(NOW.minus(Duration.ofDays(3)), NOW);
        }
    }
}
