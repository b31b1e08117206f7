package org.lanekeeper.bench.scenario;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.lanekeeper.bench.report.Report;
import org.lanekeeper.bench.report.Table;
import org.lanekeeper.community.address.AddressReader;

/** How long it takes to read the address in a text, against merely looking at each of its characters. */
public final class Addresses implements Scenario {
    private static final int READINGS = 100_000;
    private static final int ROUNDS = 7;
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("row of a relay", "12. 3-502 张三 2包 13800000000 送上门，谢谢大家");
        TEXTS.put("in words", "王阿姨，三号楼二单元五零二室，口罩两包，电话 13800000000");
        TEXTS.put("in a lane", "幸福路5弄12号401室 李四 2包，家里有老人，请送到门口");
        TEXTS.put("no address, no number", "请问口罩什么时候可以领，在哪里领，要不要带身份证，谢谢");
        TEXTS.put("no address, many numbers", "13800000000 2020-02-03 9:30-11:00 100-200元 021-55550000");
        TEXTS.put("longest that is searched", "3号楼 ".repeat(500));
    }

    /** What was read, so that the reading is not left out as useless. */
    private long sum;

    @Override
    public void run(Rig rig, Report report) {
        Table table = new Table("Text", "characters", "a look at each, ns", "reading, ns", "×");
        TEXTS.forEach((name, text) -> {
            int readings = Math.max(200, READINGS / text.length() * 10);
            double look = best(text, Addresses::look, readings);
            double read = best(text, Addresses::read, readings);
            table.row(
                    name,
                    String.valueOf(text.length()),
                    "%.0f".formatted(look),
                    "%.0f".formatted(read),
                    "%.0f".formatted(read / look));
        });
        report.section(
                "Reading addresses",
                "Processor time of one thread for each text, the best of " + ROUNDS + " rounds. No server takes part.",
                table);
        if (sum == 0) {
            report.fault("no address was read");
        }
    }

    /** In nanoseconds of processor time: other programs on the machine do not count. */
    private double best(String text, ToIntFunction<String> work, int times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                sum += work.applyAsInt(text);
            }
            best = Math.min(best, (double) (threads.getCurrentThreadCpuTime() - start) / times);
        }
        return best;
    }

    private static int look(String text) {
        int numbers = 0;
        for (int i = 0; i < text.length(); i++) {
            numbers += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return numbers;
    }

    private static int read(String text) {
        return AddressReader.find(text).map(AddressReader.Found::end).orElse(0);
    }
}
