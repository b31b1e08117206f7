package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A copy that has nothing to do with the relay, and more rows than it. */
class ForeignCopyTest {
    private static final Instant NINE = Instant.parse("2020-02-05T01:00:00Z");
    private static final int KNOWN = 500;

    private static PastedRelay relay(int firstBuilding, String name, int rows) {
        StringBuilder text = new StringBuilder("#接龙\n口罩\n");
        for (int i = 0; i < rows; i++) {
            int room = 100 * (1 + i % 50 / 5) + 1 + i % 5;
            text.append(i + 1).append(". ").append(firstBuilding + i / 50).append('-');
            text.append(room).append(' ').append(name).append('\n');
        }
        PastedRelay read = RelayTextReader.read(text.toString()).orElseThrow();
        assertThat(read.rows()).hasSize(rows);
        return read;
    }

    private static CopyHistory known() {
        return ComparingCopies.compare(CopyHistory.NONE, relay(1, "张三", KNOWN), NINE)
                .history();
    }

    /** Of this thread, in nanoseconds; the least of several, as others work here too. */
    private static long cost(CopyHistory known, PastedRelay copy) {
        return LongStream.range(0, 9)
                .map(run -> {
                    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    ComparingCopies.compare(known, copy, NINE.plusSeconds(60));
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
                })
                .min()
                .orElseThrow();
    }

    @Test
    void sixTimesTheRowsAreNotThirtySixTimesTheWork() {
        CopyHistory known = known();
        PastedRelay large = relay(200, "李四", 3000);
        PastedRelay small = relay(200, "李四", 500);
        cost(known, large);
        cost(known, small);
        long ratio = cost(known, large) / Math.max(1, cost(known, small));
        assertThat(ratio).isLessThan(18);
    }
}
