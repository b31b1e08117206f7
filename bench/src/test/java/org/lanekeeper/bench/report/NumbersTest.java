package org.lanekeeper.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void theMiddleOfThem() {
        assertThat(Numbers.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Numbers.median(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3);
        assertThat(Numbers.median(List.of())).isZero();
    }

    @Test
    void noMoreDigitsThanMeanSomething() {
        assertThat(Numbers.round(0.12345)).isEqualTo("0.123");
        assertThat(Numbers.round(1.2345)).isEqualTo("1.23");
        assertThat(Numbers.round(12.345)).isEqualTo("12.3");
        assertThat(Numbers.round(12345.6)).isEqualTo("12 346");
        assertThat(Numbers.percent(0.276)).isEqualTo("28");
        assertThat(Numbers.megabytes(512.0 * 1024 * 1024)).isEqualTo("512");
    }

    @Test
    void aRatioToNothingIsNone() {
        assertThat(Numbers.ratio(0.5)).isEqualTo("0.500");
        assertThat(Numbers.ratio(0)).isEqualTo("–");
        assertThat(Numbers.ratio(1.0 / 0)).isEqualTo("–");
        assertThat(Numbers.ratio(0.0 / 0)).isEqualTo("–");
    }
}
