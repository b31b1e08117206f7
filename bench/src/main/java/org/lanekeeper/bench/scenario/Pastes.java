package org.lanekeeper.bench.scenario;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanekeeper.bench.report.Numbers;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.community.pasted.PastedRelay;
import org.lanekeeper.community.pasted.RelayTextReader;

/** What reading a pasted relay costs, beside looking at each of its characters once. */
public final class Pastes implements Scenario {
    private static final List<Integer> ROWS = List.of(20, 100, 500, 2_000);
    private static final int WARMING = 300;
    private static final int READS = 40;
    /** A scan is so quick that one alone cannot be timed. */
    private static final int SCANS = 2_000;

    private static final List<String> FORMS = List.of(
            "%d. 王建国 %d-%d 2包",
            "%d、李小梅，%d号楼%d，1包，13800000001", "（%d）小杨 %d栋%d室 两包 ✅", "%d. %2$d-%3$d 欧阳小敏 已付款", "%d．冯巧云 %d—%d x3 替父母报");

    @Override
    public void run(Rig rig, Report report) {
        Table table = new Table("rows", "characters", "first ms", "warm ms", "µs a row", "ratio to a scan");
        long cold = nanos(Pastes::read, relay(500, 7), 1);
        for (int rows : ROWS) {
            String text = relay(rows, 1);
            for (int i = 0; i < WARMING; i++) {
                read(relay(Math.min(rows, 100), i));
            }
            nanos(Pastes::scan, text, SCANS);
            List<Double> reads = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < READS; round++) {
                double scan = (double) nanos(Pastes::scan, text, SCANS) / SCANS;
                double read = nanos(Pastes::read, text, 1);
                reads.add(read);
                ratios.add(read / scan);
            }
            double read = Numbers.median(reads);
            table.row(
                    String.valueOf(rows),
                    String.valueOf(text.length()),
                    rows == 500 ? Numbers.round(cold / 1e6) : "–",
                    Numbers.round(read / 1e6),
                    Numbers.round(read / 1e3 / rows),
                    Numbers.ratio(Numbers.median(ratios)));
            if (rows == 500 && read > 100e6) {
                report.fault("500 pasted rows took more than 100 ms of processor time");
            }
        }
        report.section(
                "Pasted relays",
                "One thread's processor time. First: 500 rows in a JVM that has never read any. A scan sums up the"
                        + " characters of the same text; the median of " + READS + " rounds in turn.",
                table);
    }

    private static String relay(int rows, int seed) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(n -> FORMS.get((n + seed) % FORMS.size()).formatted(n, 1 + n % 40, 101 + n / 40 * 100))
                .collect(Collectors.joining("\n", "#接龙\n3月5日口罩预订\n例 1. 张三 3-502 2包\n\n", ""));
    }

    private static long read(String text) {
        return RelayTextReader.read(text).map(PastedRelay::rows).orElseThrow().size();
    }

    private static long scan(String text) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += text.charAt(i);
        }
        return sum;
    }

    private static long nanos(ToLongFunction<String> work, String text, int times) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long sum = 0;
        for (int i = 0; i < times; i++) {
            sum += work.applyAsLong(text);
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        // the sum is used, so that nothing is left out
        return sum == 0 ? 0 : Math.max(spent, 1);
    }
}
