package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was written is read, and whatever is written is read in time. */
class WrittenRelaysTest {
    private static final int RELAYS = 3000;

    @Test
    void readsWhatWasWritten() {
        List<String> misses = new ArrayList<>();
        int rows = 0;
        for (int seed = 0; seed < RELAYS; seed++) {
            RelayWriter written = new RelayWriter(new Random(seed));
            Optional<PastedRelay> read = RelayTextReader.read(written.text());
            List<String> found = read.map(relay ->
                            relay.rows().stream().map(RelaySample::written).toList())
                    .orElse(List.of());
            rows += written.rows().size();
            if (!found.equals(written.rows())
                    || !read.map(PastedRelay::title).orElse("").equals(written.title())) {
                List<String> lacking = new ArrayList<>(written.rows());
                lacking.removeAll(found);
                misses.add("seed " + seed + ", title " + read.map(PastedRelay::title) + ": " + lacking + " in\n"
                        + written.text());
            }
        }
        System.out.printf("Written relays read: %d of %d, with %d rows%n", RELAYS - misses.size(), RELAYS, rows);
        assertThat(misses).isEmpty();
    }

    @Test
    void fiveHundredRowsAreRead() {
        String text = "#接龙\n口罩预订\n"
                + IntStream.rangeClosed(1, 500)
                        .mapToObj(n ->
                                n + ". 王建国 " + (1 + n % 40) + "-" + (101 + n / 40 * 100) + " 2包 1380000" + (1000 + n))
                        .collect(Collectors.joining("\n"));

        PastedRelay relay = RelayTextReader.read(text).orElseThrow();

        assertThat(relay.rows())
                .hasSize(500)
                .allSatisfy(row -> assertThat(row.doubts()).isEmpty());
        assertThat(relay.doubts()).isEmpty();
    }

    @Test
    void saysThatItReadsNoFurther() {
        String rows = IntStream.rangeClosed(1, 5000).mapToObj(n -> n + ".3-502").collect(Collectors.joining("\n"));
        PastedRelay many = RelayTextReader.read("#接龙\n口罩\n" + rows).orElseThrow();
        assertThat(many.rows()).hasSize(RelayTextReader.MOST_ROWS);
        assertThat(many.doubts()).containsExactly(RelayDoubt.CUT);

        String longer = rows.replace("3-502", "王建国 3-502 一包口罩");
        PastedRelay cut = RelayTextReader.read("#接龙\n口罩\n" + longer).orElseThrow();
        assertThat(cut.rows()).hasSizeBetween(1000, RelayTextReader.MOST_ROWS);
        assertThat(cut.doubts()).containsExactly(RelayDoubt.CUT);

        PastedRelay row = RelayTextReader.read("#接龙\n口罩\n1. 王建国 3-502 " + "好".repeat(1000))
                .orElseThrow();
        assertThat(row.rows().get(0).doubts()).containsExactly(Doubt.TOO_LONG);
        assertThat(row.rows().get(0).name()).isEqualTo("王建国");
    }

    /**
     * Twice the text takes about twice the processor, whatever it is made of: nothing here is read twice as often because
     * it is twice as long. The bound is far from what is measured, since the machine does other things as well.
     */
    @Test
    void noTextTakesLong() {
        List<IntFunction<String>> hostile = List.of(
                n -> "1. ".repeat(n / 3),
                n -> "1.2.3.4.5.6.7.8.9.".repeat(n / 18),
                n -> "#接龙\n".repeat(n / 4),
                n -> "a".repeat(n),
                n -> "张".repeat(n),
                n -> "3-502 ".repeat(n / 6),
                n -> "\n".repeat(n),
                n -> "1\n".repeat(n / 2),
                n -> "#接龙\n1. 张三 3-502\n" + "a\n".repeat(n / 2),
                n -> "#接龙\n1. 张三 3-502\n" + "3-503\n".repeat(n / 6),
                n -> "1. 张三 3-502\n2. 李四 3-503\n".repeat(n / 26),
                n -> "1. 张三 3-502\n\n酒精\n".repeat(n / 17),
                n -> "「".repeat(n),
                n -> "「a」\n---\n".repeat(n / 8),
                n -> " ".repeat(n) + "x",
                n -> "(".repeat(n),
                n -> "13800000000".repeat(n / 11),
                n -> "9".repeat(n),
                n -> "一二三".repeat(n / 3),
                n -> "-".repeat(n),
                n -> "😷".repeat(n / 2),
                n -> "1. 张三 3-502 2. 李四 3-503 ".repeat(n / 24),
                n -> "例：\n".repeat(n / 3),
                n -> "3号楼：\n".repeat(n / 5));
        long slowest = 0;
        for (IntFunction<String> text : hostile) {
            RelayTextReader.read(text.apply(10_000));
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            RelayTextReader.read(text.apply(100_000));
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf("Hostile %s…: %d ms%n", text.apply(12).strip().replace('\n', ' '), spent / 1_000_000);
            slowest = Math.max(slowest, spent);
        }
        assertThat(slowest).isLessThan(5_000_000_000L);
    }
}
