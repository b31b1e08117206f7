package org.lanekeeper.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    /** Two cores for a second are 200 ticks. */
    @Test
    void othersTookWhatWasBusyAndNotOurs() {
        Processor.Moment before = new Processor.Moment(1000, 500, 0);
        Processor.Moment after = new Processor.Moment(1200, 650, TimeUnit.MILLISECONDS.toNanos(900));

        assertThat(before.othersUntil(after)).isEqualTo(0.3);
    }

    @Test
    void knowsNothingWhereTheSystemSaysNothing() {
        Processor.Moment none = new Processor.Moment(0, 0, 5);

        assertThat(none.othersUntil(none)).isZero();
    }

    @Test
    void neverBlamesOthersForRounding() {
        Processor.Moment before = new Processor.Moment(0, 0, 0);
        Processor.Moment after = new Processor.Moment(100, 10, TimeUnit.SECONDS.toNanos(1));

        assertThat(before.othersUntil(after)).isZero();
    }
}
