package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
    private final Marks marks = new Marks();

    /** Whoever is forgotten makes a mistake possible: of a rush nobody is, however the households are numbered. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1_024, 131_072, 1_000_003})
    void aRushIsRemembered(long step) {
        long[] rush = rush(1, step, 20_000);
        for (long mark : rush) {
            assertThat(marks.has(mark)).isFalse();
            marks.add(mark);
        }
        assertThat(LongStream.of(rush).boxed()).allMatch(marks::has);
    }

    @Test
    void theOldestAreForgotten() {
        long[] first = rush(1, 1, 100_000);
        long[] last = rush(2, 1, 100_000);
        LongStream.concat(LongStream.of(first), LongStream.of(last)).forEach(marks::add);

        assertThat(LongStream.of(last).filter(marks::has).count()).isGreaterThan(85_000);
        assertThat(LongStream.of(first).filter(marks::has).count()).isLessThan(45_000);
    }

    @Test
    void oneThatComesAgainPushesNobodyOff() {
        long[] rush = rush(1, 1, 20_000);
        for (long mark : rush) {
            for (int i = 0; i < 20; i++) {
                marks.add(mark);
            }
        }
        assertThat(LongStream.of(rush).boxed()).allMatch(marks::has);
    }

    private static long[] rush(long relay, long step, int households) {
        return LongStream.rangeClosed(1, households)
                .map(i -> Marks.of(relay, i * step))
                .toArray();
    }
}
