package org.lanekeeper.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void comparesWithinTheRoundAndTakesTheMiddle() {
        List<Double> ours = List.of(50.0, 10.0, 60.0);
        // the neighbours were busy in the second round, for both
        List<Double> theirs = List.of(100.0, 20.0, 100.0);

        assertThat(Rounds.ratio(ours, theirs, Double::doubleValue)).isEqualTo(0.5);
    }

    @Test
    void aRoundWithoutItsOtherHalfDoesNotCount() {
        assertThat(Rounds.ratio(List.of(1.0, 9.0), List.of(2.0), Double::doubleValue))
                .isEqualTo(0.5);
    }
}
