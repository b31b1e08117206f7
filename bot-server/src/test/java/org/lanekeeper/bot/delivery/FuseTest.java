package org.lanekeeper.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.SettableClock;

class FuseTest {
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            Duration.ofSeconds(1),
            100,
            20,
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            4,
            200,
            Duration.ofSeconds(20),
            5,
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1));

    @Test
    void leavesAnAccountAloneAfterFaultsInARow() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Fuse fuse = new Fuse(3, Duration.ofSeconds(10), Duration.ofMinutes(10), clock);
        for (int i = 0; i < 2; i++) {
            fuse.failed();
            assertThat(fuse.rest()).isZero();
        }
        fuse.worked();
        for (int i = 0; i < 3; i++) {
            fuse.failed();
        }
        assertThat(fuse.rest()).isEqualTo(Duration.ofSeconds(10));
        clock.tick(Duration.ofSeconds(11));
        assertThat(fuse.rest()).as("one call may look").isZero();
        assertThat(fuse.rest()).as("the others wait for what it finds").isPositive();
        assertThat(fuse.isDownFor(Duration.ofSeconds(11)))
                .as("nobody is refused meanwhile")
                .isFalse();
        fuse.failed();
        assertThat(fuse.isDownFor(Duration.ofSeconds(11))).isTrue();
        assertThat(fuse.isDownFor(Duration.ofSeconds(12))).isFalse();
        fuse.worked();
        assertThat(fuse.rest()).isZero();
        assertThat(fuse.isDownFor(Duration.ZERO)).isFalse();
    }

    @Test
    void whoIsAskedToStayAwayStaysAwayWithEveryMessage() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Fuse fuse = new Fuse(3, Duration.ofSeconds(10), Duration.ofMinutes(10), clock);
        fuse.shutOut(Duration.ofMinutes(10));
        fuse.shutOut(Duration.ofMinutes(1));
        fuse.untried();
        assertThat(fuse.rest()).isEqualTo(Duration.ofMinutes(10));
        clock.tick(Duration.ofMinutes(10));
        assertThat(fuse.rest()).isZero();
        fuse.shutOut(Duration.ZERO);
        assertThat(fuse.rest()).as("a platform that does not say how long").isZero();
    }

    @Test
    void anOutageIsForgottenWhenNobodyHasTriedForLong() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Fuse fuse = new Fuse(1, Duration.ofSeconds(10), Duration.ofMinutes(10), clock);
        fuse.failed();
        clock.tick(Duration.ofMinutes(9));
        assertThat(fuse.isDownFor(Duration.ofMinutes(5))).isTrue();

        clock.tick(Duration.ofDays(1));

        assertThat(fuse.isDownFor(Duration.ofMinutes(5))).isFalse();
        assertThat(fuse.rest()).isZero();
        assertThat(fuse.rest()).as("all may call it at once").isZero();
    }

    @Test
    void whoeverWasLetThroughAndDidNotCallLeavesItToTheNext() {
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Fuse fuse = new Fuse(1, Duration.ofSeconds(10), Duration.ofMinutes(10), clock);
        fuse.failed();
        clock.tick(Duration.ofSeconds(10));
        assertThat(fuse.rest()).isZero();

        fuse.untried();

        assertThat(fuse.rest()).isZero();
        assertThat(fuse.rest()).isPositive();
    }

    @Test
    void waitsLongerWithEachAttemptUpToALimit() {
        assertThat(SETTINGS.pauseAfter(1, 0.5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SETTINGS.pauseAfter(3, 0.5)).isEqualTo(Duration.ofSeconds(8));
        assertThat(SETTINGS.pauseAfter(60, 0.5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(SETTINGS.pauseAfter(1, 0)).isEqualTo(Duration.ofMillis(1500));
        assertThat(SETTINGS.pauseAfter(1, 1)).isEqualTo(Duration.ofMillis(2500));
    }
}
