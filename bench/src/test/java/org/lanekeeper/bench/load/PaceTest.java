package org.lanekeeper.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void arrivalsKeepTheirDistanceHoweverLongItLasts() {
        Pace.Steady pace = new Pace.Steady(3000);

        assertThat(pace.dueAfter(0)).isZero();
        assertThat(pace.dueAfter(3)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(pace.dueAfter(3_000_000)).isEqualTo(TimeUnit.SECONDS.toNanos(1000));
    }

    @Test
    void countsWhatFallsDueBeforeTheEnd() {
        Pace.Steady pace = new Pace.Steady(10);

        assertThat(pace.dueWithin(TimeUnit.SECONDS.toNanos(1))).isEqualTo(10);
        assertThat(pace.dueWithin(TimeUnit.MILLISECONDS.toNanos(901))).isEqualTo(10);
        assertThat(pace.dueWithin(TimeUnit.MILLISECONDS.toNanos(900))).isEqualTo(9);
    }

    @Test
    void refusesToStandStill() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace.Steady(0));
    }
}
