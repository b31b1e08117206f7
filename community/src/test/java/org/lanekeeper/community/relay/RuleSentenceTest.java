package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleSentenceTest {
    private static final int LONGEST = 160;

    /** Some words in place of every rule that a committee can choose. */
    private static Map<String, OrderRule> all() {
        Map<String, OrderRule> sentences = new LinkedHashMap<>();
        List<String> many = IntStream.rangeClosed(1, 12).mapToObj(n -> "1-" + n).toList();
        for (Serving serving : Serving.values()) {
            for (Measure measure : Measure.values()) {
                for (Integer quota : new Integer[] {null, 500}) {
                    for (int walkIns : new int[] {0, 50}) {
                        for (boolean perBuilding : new boolean[] {false, true}) {
                            for (List<String> buildings : List.of(List.<String>of(), List.of("1-3", "1-5"), many)) {
                                for (Beyond beyond : Beyond.values()) {
                                    for (PaperTime paper : PaperTime.values()) {
                                        add(sentences, new Object[] {
                                            serving, measure, quota, perBuilding, walkIns, buildings, beyond, paper
                                        });
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return sentences;
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<String, OrderRule> sentences, Object[] one) {
        OrderRule rule;
        try {
            rule = new OrderRule(
                    (Serving) one[0],
                    (Measure) one[1],
                    (Integer) one[2],
                    (Boolean) one[3],
                    (Integer) one[4],
                    (List<String>) one[5],
                    (Beyond) one[6],
                    5,
                    (PaperTime) one[7]);
        } catch (UnfitPlanException contradiction) {
            return;
        }
        String named = rule.buildings().size() == 2 ? "3号楼、5号楼" : "";
        for (int cap : new int[] {1, 2}) {
            sentences.merge(RuleSentence.of(rule, cap, named), rule, (first, second) -> {
                // without a quota there is nothing to be measured
                assertThat(first.quota()).isNull();
                return first;
            });
        }
    }

    @Test
    void everyRuleReadsWell() throws IOException {
        Map<String, OrderRule> sentences = all();
        // to be read by somebody now and then
        Files.write(Path.of("target", "rule-sentences.txt"), sentences.keySet());

        assertThat(sentences).hasSizeGreaterThan(200);
        assertThat(sentences.keySet())
                .allSatisfy(sentence -> assertThat(sentence)
                        .endsWith("。")
                        .hasSizeLessThan(LONGEST)
                        .doesNotContain("。。", "，，", "，。", "null", "  ")
                        .doesNotContainPattern("[A-Za-z]"));
    }

    @Test
    void whatMattersIsSaid() {
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL,
                Measure.UNITS,
                500,
                true,
                50,
                List.of("1-3", "1-5"),
                Beyond.WAIT,
                5,
                PaperTime.PICK_UP);

        assertThat(RuleSentence.of(rule, 2, "3号楼、5号楼"))
                .isEqualTo("先登记的排前面，按号叫号。每户登记一次，最多 2 份。只限3号楼、5号楼的住户。"
                        + "一共有 500 份，其中 50 份留给到现场登记的人，其余的平均分给各幢楼，各楼排各楼的队。"
                        + "哪幢楼的名额满了，哪幢楼后面的排候补，有人退出，按次序补上。纸质登记按取表的时间排。");
        assertThat(RuleSentence.of(OrderRule.strict(null), 1, "")).isEqualTo("先登记的排前面，按号叫号。每户登记一次，领 1 份。货到一批，按次序叫一批。");
    }
}
